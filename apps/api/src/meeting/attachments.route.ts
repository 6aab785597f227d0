import { attachmentKind, attachmentList, attachmentView, districtCode, ulid } from '@konvergensi/contract';
import {
  ATTACHED_TO,
  addAttachment,
  readAttachment,
  readAttachments,
  withdrawAttachmentOf,
} from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';
import { handedFile, handedIn } from '../http/handed-file.ts';
import { route } from '../http/route.ts';

const path = '/v1/districts/{code}/attachments/{of}/{subject}';
const place = { code: districtCode, of: z.enum(ATTACHED_TO), subject: ulid };
const upload = z.object({
  ...handedFile,
  kind: attachmentKind,
  caption: z.string().trim().max(200).default(''),
});

export const listAttachmentsRoute = route({
  method: 'get',
  path,
  permission: 'meeting.write',
  summary: 'Photographs, signed papers and evidence of a meeting or commitment, and texts of a regulation',
  params: z.object(place),
  answer: attachmentList,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params: { code, ...of } }) => ({
    files: await readAttachments(deps, actor, { ...of, district: code }),
  }),
});

export const addAttachmentRoute = route({
  method: 'post',
  path,
  permission: 'meeting.write',
  summary: 'Add a photograph, a signed paper or evidence; its hash is kept',
  params: z.object(place),
  form: upload,
  answer: attachmentView,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params: { code, ...of }, form }) =>
    addAttachment(deps, actor, {
      ...of,
      district: code,
      kind: form.kind,
      caption: form.caption ?? '',
      ...(await handedIn(form)),
    }),
});

export const readAttachmentRoute = fileRoute({
  path: `${path}/{id}`,
  permission: 'meeting.write',
  summary: 'One of these files',
  params: z.object({ ...place, id: ulid }),
  query: z.object({}),
  contentType: 'application/octet-stream',
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, ...of } }) => readAttachment(deps, actor, { ...of, district: code }),
});

export const withdrawAttachmentRoute = route({
  method: 'delete',
  path: `${path}/{id}`,
  permission: 'meeting.write',
  summary: 'Take one of these files back; its hash and who took it back stay',
  params: z.object({ ...place, id: ulid }),
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, ...of } }) => withdrawAttachmentOf(deps, actor, { ...of, district: code }),
});
