import { personView, ulid, villageCode } from '@konvergensi/contract';
import { readPerson } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readPersonRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/people/{id}',
  permission: 'person.read',
  summary: 'A person with mother, children, pregnancies and measurements',
  params: z.object({ code: villageCode, id: ulid }),
  answer: personView,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'person', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) => readPerson(deps, actor, { village: params.code, id: params.id }),
});
