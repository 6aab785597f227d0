import { putSubjectRequest, ulid, villageCode } from '@konvergensi/contract';
import { takeSubjectRequest } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const takeSubjectRequestRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/people/{id}/subject-requests/{request}',
  permission: 'subject.request',
  summary: 'Take in what a person asks about the own data; it is due in 3 x 24 hours',
  params: z.object({ code: villageCode, id: ulid, request: ulid }),
  body: putSubjectRequest,
  problems: ['already-exists', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    takeSubjectRequest(deps, actor, { village: params.code, person: params.id, id: params.request, values: body }),
});
