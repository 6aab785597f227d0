import { lookAtAnswer, lookAtQuery, regionCode } from '@konvergensi/contract';
import { lookAtChanges } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const lookAtRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/look-at',
  permission: 'review.read',
  summary: 'Changes of a month to look at in the villages of a region: questions without names',
  params: z.object({ code: regionCode }),
  query: lookAtQuery,
  answer: lookAtAnswer,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, params, query }) => lookAtChanges(deps, actor, { region: params.code, ...query }),
});
