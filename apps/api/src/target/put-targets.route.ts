import { districtCode, putTargets as putTargetsSchema, targetsPut } from '@konvergensi/contract';
import { putTargets } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putTargetsRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/targets',
  permission: 'target.write',
  summary: 'Numbers of children to reach (S): a target list per month or a projection per year',
  params: z.object({ code: districtCode }),
  body: putTargetsSchema,
  answer: targetsPut,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => putTargets(deps, actor, { district: params.code, ...body }),
});
