import { chooseVillage, districtCode, programmeYear } from '@konvergensi/contract';
import { choosePriorityVillage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const chooseVillageRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/priority/{year}/villages',
  permission: 'aksi.write',
  summary: 'Set a village on or off the list with a reason; after the freeze only add one, by decree',
  params: z.object({ code: districtCode, year: programmeYear }),
  body: chooseVillage,
  freeText: ['reason'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    choosePriorityVillage(deps, actor, { district: params.code, year: params.year, values: body }),
});
