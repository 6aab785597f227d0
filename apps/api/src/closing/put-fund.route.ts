import { putFund as putFundBody, villageCode } from '@konvergensi/contract';
import { putFund } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putFundRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/funds/{year}',
  permission: 'entry.write',
  summary: 'Form 4, table 5: village funds of a year',
  params: z.object({ code: villageCode, year: z.coerce.number().int().min(2015).max(2100) }),
  body: putFundBody,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    putFund(deps, actor, { village: params.code, year: params.year, fund: body }),
});
