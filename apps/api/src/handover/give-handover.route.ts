import { giveHandover, ulid, villageCode } from '@konvergensi/contract';
import { handOver } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const giveHandoverRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/handovers/{id}',
  permission: 'handover.write',
  summary: 'Hand a house over to the agency of one service: head of the family, address, service, date, ground',
  params: z.object({ code: villageCode, id: ulid }),
  body: giveHandover,
  problems: ['already-exists', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    handOver(deps, actor, { village: params.code, id: params.id, values: body }),
});
