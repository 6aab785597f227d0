import { accompanimentPage, putAccompaniment, ulid, villageCode } from '@konvergensi/contract';
import { giveAccompaniment, readAccompaniment } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readAccompanimentRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/accompaniment',
  permission: 'accompany.write',
  summary: 'Families of a village, and people without one, with the accounts of TPK and PKB that accompany them',
  params: z.object({ code: villageCode }),
  answer: accompanimentPage,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'accompaniment', at: params.code }),
  handle: ({ deps, actor, params }) => readAccompaniment(deps, actor, { village: params.code }),
});

export const putAccompanimentRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/accompaniment/{account}',
  permission: 'accompany.write',
  summary: 'Say which families an account accompanies: it reads the names of these, and of nobody else there',
  params: z.object({ code: villageCode, account: ulid }),
  body: putAccompaniment,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    giveAccompaniment(deps, actor, { village: params.code, account: params.account, values: body }),
});
