import { chooseTargetSource as chooseTargetSourceSchema, districtCode } from '@konvergensi/contract';
import { chooseTargetSource } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const chooseTargetSourceRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/target-source',
  permission: 'target.write',
  summary: 'Which S the district reports by',
  params: z.object({ code: districtCode }),
  body: chooseTargetSourceSchema,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => chooseTargetSource(deps, actor, { district: params.code, ...body }),
});
