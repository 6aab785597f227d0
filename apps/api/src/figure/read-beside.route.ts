import { besideAnswer, besideQuery } from '@konvergensi/contract';
import { readBeside } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readBesideRoute = route({
  method: 'get',
  path: '/v1/figures/beside',
  permission: 'figure.read',
  summary: 'Survey beside routine: coverage, the bounds that unmeasured children leave, ages, measurement quality',
  query: besideQuery,
  answer: besideAnswer,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, query }) => readBeside(deps, actor, query),
});
