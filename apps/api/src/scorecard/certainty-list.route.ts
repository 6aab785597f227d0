import { certaintyList, certaintyQuery, villageCode } from '@konvergensi/contract';
import { readCertainty } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const certaintyListRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/certainties',
  permission: 'scorecard.read',
  summary: 'For whom one of the four certainties does not hold in a quarter, and what stands against it',
  params: z.object({ code: villageCode }),
  query: certaintyQuery,
  answer: certaintyList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'certainty', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readCertainty(deps, actor, { village: params.code, ...query }),
});
