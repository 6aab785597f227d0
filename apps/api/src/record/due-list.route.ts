import { dueList, villageCode } from '@konvergensi/contract';
import { readDueList } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const dueListRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/due',
  permission: 'record.read',
  summary: 'Who still lacks what by the clinical schedule, the most outstanding first',
  params: z.object({ code: villageCode }),
  answer: dueList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'due', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) => readDueList(deps, actor, { village: params.code }),
});
