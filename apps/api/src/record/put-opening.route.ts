import { putOpening as putOpeningBody, ulid, villageCode } from '@konvergensi/contract';
import { putOpening } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putOpeningRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/people/{id}/opening',
  permission: 'record.write',
  summary: 'Take over a count from the mother and child health book',
  params: z.object({ code: villageCode, id: ulid }),
  body: putOpeningBody,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    putOpening(deps, actor, { village: params.code, person: params.id, opening: body }),
});
