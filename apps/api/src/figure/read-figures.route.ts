import { figureAnswer, figureQuery } from '@konvergensi/contract';
import { figuresFresh, readFigures } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readFiguresRoute = route({
  method: 'get',
  path: '/v1/figures',
  permission: 'figure.read',
  summary: 'Figures of a region, a level below it or a facility, with numerator, denominator and what is excluded',
  query: figureQuery,
  answer: figureAnswer,
  problems: ['not-found', 'wrong-state'],
  fresh: ({ deps, actor, query }) => figuresFresh(deps, actor, query),
  handle: ({ deps, actor, query }) => readFigures(deps, actor, query),
});
