import { transfersOfVillage, villageCode } from '@konvergensi/contract';
import { readTransfers } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readTransfersRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/transfers',
  permission: 'person.list',
  summary: 'People on the way to and from other districts',
  params: z.object({ code: villageCode }),
  names: ({ params }) => ({ list: 'transfers', at: params.code }),
  answer: transfersOfVillage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readTransfers(deps, actor, { village: params.code }),
});
