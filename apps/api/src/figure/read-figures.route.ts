import { figureAnswer, figureQuery } from '@konvergensi/contract';
import { readFigures } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readFiguresRoute = route({
  method: 'get',
  path: '/v1/figures',
  permission: 'figure.read',
  summary: 'Figures of a region, a level below it or a facility, with numerator, denominator and what is excluded',
  query: figureQuery,
  answer: figureAnswer,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, query }) => readFigures(deps, actor, query),
});
