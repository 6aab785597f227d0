import { closeSubjectRequest, districtCode, ulid } from '@konvergensi/contract';
import { endSubjectRequest } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const endSubjectRequestRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/subject-requests/{id}/end',
  permission: 'subject.request',
  summary: 'Answer a request: what was done, or why not',
  params: z.object({ code: districtCode, id: ulid }),
  body: closeSubjectRequest,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    endSubjectRequest(deps, actor, { district: params.code, id: params.id, values: body }),
});
