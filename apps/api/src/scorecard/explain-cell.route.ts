import { cellQuery, cellView, villageCode } from '@konvergensi/contract';
import { explainCell } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const explainCellRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/scorecard/cell',
  permission: 'person.list',
  summary: 'Why a cell of the scorecard is what it is',
  params: z.object({ code: villageCode }),
  query: cellQuery,
  answer: cellView,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'scorecard-cell', at: params.code }),
  handle: ({ deps, actor, params, query }) => explainCell(deps, actor, { village: params.code, ...query }),
});
