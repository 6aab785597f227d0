import { month, monthGrid, villageCode } from '@konvergensi/contract';
import { readMonthGrid } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readMonthRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/records',
  permission: 'record.read',
  summary: 'A month of a village: who is asked about what, what is recorded, last month beside it',
  params: z.object({ code: villageCode }),
  query: z.object({ month: month.optional() }),
  answer: monthGrid,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'month', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readMonthGrid(deps, actor, { village: params.code, month: query.month }),
});
