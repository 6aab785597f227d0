import { districtCode, freezePriority, programmeYear } from '@konvergensi/contract';
import { freezePriorityList } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const freezePriorityRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/priority/{year}/freeze',
  permission: 'aksi.write',
  summary: 'Freeze the list as the rembuk agreed on it, with the number of its decree or minutes',
  params: z.object({ code: districtCode, year: programmeYear }),
  body: freezePriority,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    freezePriorityList(deps, actor, { district: params.code, year: params.year, values: body }),
});
