import { civilDate, growthFinding, putFinding, ulid, villageCode } from '@konvergensi/contract';
import { confirmFinding } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const confirmFindingRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/children/{id}/findings/{date}',
  permission: 'finding.confirm',
  summary: 'A health worker who measured a child again confirms what was indicated, or withdraws it',
  params: z.object({ code: villageCode, id: ulid, date: civilDate }),
  body: putFinding,
  answer: growthFinding,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    confirmFinding(deps, actor, {
      village: params.code,
      person: params.id,
      measuredOn: params.date,
      values: body,
    }),
});
