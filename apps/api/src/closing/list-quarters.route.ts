import { quarterList, quarterText, regionCode } from '@konvergensi/contract';
import { listQuarters } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listQuartersRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/quarters',
  permission: 'scorecard.read',
  summary: 'Villages of a district or sub-district with how each stands in a quarter',
  params: z.object({ code: regionCode }),
  query: z.object({ quarter: quarterText.optional() }),
  answer: quarterList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) =>
    listQuarters(deps, actor, { region: params.code, quarter: query.quarter }),
});
