import { districtCode, programmeYear, setPriority } from '@konvergensi/contract';
import { writePriority } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const setPriorityRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/priority/{year}',
  permission: 'aksi.write',
  summary: 'How the list of priority villages is made: month, number of villages, weights; not once it is frozen',
  params: z.object({ code: districtCode, year: programmeYear }),
  body: setPriority,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writePriority(deps, actor, { district: params.code, year: params.year, values: body }),
});
