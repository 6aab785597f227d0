import { figureMatrix, matrixQuery } from '@konvergensi/contract';
import { figuresFresh, readMatrix } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readMatrixRoute = route({
  method: 'get',
  path: '/v1/figures/matrix',
  permission: 'figure.read',
  summary: 'Regions × months × indicators as counts, paged; with an ETag that is found before anything is loaded',
  query: matrixQuery,
  answer: figureMatrix,
  problems: ['not-found', 'wrong-state'],
  fresh: ({ deps, actor, query }) => figuresFresh(deps, actor, query),
  handle: ({ deps, actor, query }) => readMatrix(deps, actor, query),
});
