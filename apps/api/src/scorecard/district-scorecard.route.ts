import { districtCode, districtScorecard, quarterText } from '@konvergensi/contract';
import { readDistrictScorecard } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const districtScorecardRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/scorecard',
  permission: 'scorecard.read',
  summary: 'All villages of a district in a quarter',
  params: z.object({ code: districtCode }),
  query: z.object({ period: quarterText.optional() }),
  answer: districtScorecard,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) =>
    readDistrictScorecard(deps, actor, { district: params.code, period: query.period }),
});
