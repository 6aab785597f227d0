import { explainAnswer, explainQuery } from '@konvergensi/contract';
import { explainFigure } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const explainFigureRoute = route({
  method: 'get',
  path: '/v1/figures/explain',
  permission: 'figure.read',
  summary:
    'Why a figure is so: rule, counts, who is left out by reason, the regions below, and a bridge from an earlier month whose terms add up',
  query: explainQuery,
  answer: explainAnswer,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, query }) => explainFigure(deps, actor, query),
});
