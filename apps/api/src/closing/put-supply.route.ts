import { putSupply as putSupplyBody, villageCode } from '@konvergensi/contract';
import { putSupply } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putSupplyRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/supply',
  permission: 'supply.write',
  summary: 'Record form 1b-c anew, as seen on a day',
  params: z.object({ code: villageCode }),
  body: putSupplyBody,
  freeText: ['rows', 'standards'],
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => putSupply(deps, actor, params.code, body),
});
