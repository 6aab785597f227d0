import { childList, month, villageCode } from '@konvergensi/contract';
import { childrenOf } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listChildrenRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/children',
  permission: 'person.read',
  summary: 'Children living in a village, each with the latest measurement',
  params: z.object({ code: villageCode }),
  query: z.object({ month: month.optional() }),
  answer: childList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'children', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => childrenOf(deps, actor, { village: params.code, month: query.month }),
});
