import { scorecardQuery, scorecardView, villageCode } from '@konvergensi/contract';
import { readScorecard } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const villageScorecardRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/scorecard',
  permission: 'scorecard.read',
  summary: 'Forms 3A, 3B and 4 of a village in a quarter or a year',
  params: z.object({ code: villageCode }),
  query: scorecardQuery,
  answer: scorecardView,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'scorecard', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readScorecard(deps, actor, { village: params.code, ...query }),
});
