import { letterheadView, regionCode } from '@konvergensi/contract';
import { readLetterhead, readLetterheadFile, writeLetterhead } from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';
import { route } from '../http/route.ts';

const path = '/v1/regions/{code}/letterhead';
const params = z.object({ code: regionCode });
const upload = z.object({
  file: z
    .instanceof(File)
    .meta({ type: 'string', format: 'binary', description: '.docx with {{isi}} where the paper goes, to 2 MB' }),
});

export const readLetterheadRoute = route({
  method: 'get',
  path,
  permission: 'meeting.write',
  summary: 'The letterhead of an office of a district, sub-district or village, and what it leaves room for',
  params,
  answer: letterheadView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code } }) => readLetterhead(deps, actor, { region: code }),
});

export const putLetterheadRoute = route({
  method: 'put',
  path,
  permission: 'meeting.write',
  summary: 'Keep a Word file as the letterhead of an office, in place of the one before',
  params,
  form: upload,
  answer: letterheadView,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params: { code }, form }) =>
    writeLetterhead(deps, actor, { region: code, fileName: form.file.name, bytes: await form.file.arrayBuffer() }),
});

export const readLetterheadFileRoute = fileRoute({
  path: `${path}/file`,
  permission: 'meeting.write',
  summary: 'The letterhead of an office as a Word file',
  params,
  query: z.object({}),
  contentType: 'application/octet-stream',
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code } }) => readLetterheadFile(deps, actor, { region: code }),
});
