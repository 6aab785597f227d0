import { districtCode, districtDetail, governance } from '@konvergensi/contract';
import { makeOperational } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const makeOperationalRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/operational',
  permission: 'district.operate',
  summary: 'Record who answers for the data and let real people in; refused while practice data are there',
  params: z.object({ code: districtCode }),
  body: governance,
  answer: districtDetail,
  problems: ['wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) => makeOperational(deps, actor, params.code, body),
});
