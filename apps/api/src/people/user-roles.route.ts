import { ulid, userRoles as userRolesSchema } from '@konvergensi/contract';
import { userRoles } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const userRolesRoute = route({
  method: 'get',
  path: '/v1/users/{id}/roles',
  permission: 'user.manage',
  summary: 'Roles of a person, with when each begins and ends',
  params: z.object({ id: ulid }),
  answer: userRolesSchema,
  handle: ({ deps, actor, params }) => userRoles(deps, actor, params.id),
});
