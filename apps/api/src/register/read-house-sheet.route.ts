import { houseSheet, villageCode, words } from '@konvergensi/contract';
import { readHouseSheet } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readHouseSheetRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/house-sheet',
  permission: 'person.list',
  summary: 'Water, toilet, waste water and insurance of all houses of a hamlet, as last seen',
  params: z.object({ code: villageCode }),
  query: z.object({ dusun: words(1, 60).optional() }),
  answer: houseSheet,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'house-sheet', at: params.code }),
  handle: ({ deps, actor, params, query }) => readHouseSheet(deps, actor, { village: params.code, ...query }),
});
