import { quarterText, stepQuarter as stepQuarterBody, villageCode } from '@konvergensi/contract';
import { stepQuarter } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const stepQuarterRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/quarters/{quarter}/steps',
  permission: 'signed-in',
  summary: 'Submit, return, verify, lock or correct a quarter; each step has its own permission',
  params: z.object({ code: villageCode, quarter: quarterText }),
  body: stepQuarterBody,
  freeText: ['remarks'],
  problems: ['conflict', 'forbidden', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    stepQuarter(deps, actor, { village: params.code, quarter: params.quarter, step: body }),
});
