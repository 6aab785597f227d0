import { quarterText, quarterView, villageCode } from '@konvergensi/contract';
import { readQuarter } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readQuarterRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/quarter',
  permission: 'scorecard.read',
  summary: 'How far a village has closed a quarter, and what still blocks it',
  params: z.object({ code: villageCode }),
  query: z.object({ quarter: quarterText.optional() }),
  answer: quarterView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) =>
    readQuarter(deps, actor, { village: params.code, quarter: query.quarter }),
});
