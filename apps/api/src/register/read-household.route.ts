import { householdPage, ulid, villageCode } from '@konvergensi/contract';
import { readHousehold } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readHouseholdRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/households/{id}',
  permission: 'person.read',
  summary: 'A household with its families and people',
  params: z.object({ code: villageCode, id: ulid }),
  answer: householdPage,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'household', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) => readHousehold(deps, actor, { village: params.code, id: params.id }),
});
