import { trailPage, trailQuery } from '@konvergensi/contract';
import { readTrail } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readTrailRoute = route({
  method: 'get',
  path: '/v1/trail',
  permission: 'trail.read',
  summary: 'Who did what in a region and below it, newest first',
  query: trailQuery,
  answer: trailPage,
  problems: ['not-found', 'wrong-state'],
  names: ({ query }) => ({ list: 'trail', at: query.region }),
  handle: ({ deps, actor, query }) => readTrail(deps, actor, query),
});
