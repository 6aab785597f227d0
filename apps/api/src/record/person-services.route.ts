import { month, personServices, ulid, villageCode } from '@konvergensi/contract';
import { readPersonServices } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const personServicesRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/people/{id}/services',
  permission: 'record.read',
  summary: 'Services of one person: a year of months, what is due, opening balances',
  params: z.object({ code: villageCode, id: ulid }),
  query: z.object({ month: month.optional() }),
  answer: personServices,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'services', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) =>
    readPersonServices(deps, actor, { village: params.code, person: params.id, month: query.month }),
});
