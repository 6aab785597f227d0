import { districtCode, districtDetail } from '@konvergensi/contract';
import { readDistrict } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readDistrictRoute = route({
  method: 'get',
  path: '/v1/districts/{code}',
  permission: 'figure.read',
  summary: 'A district: practice or operational, zone, source of S, who answers for its data',
  params: z.object({ code: districtCode }),
  answer: districtDetail,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readDistrict(deps, actor, params.code),
});
