import { createUser as createUserSchema, userCreated } from '@konvergensi/contract';
import { createUser } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const createUserRoute = route({
  method: 'post',
  path: '/v1/users',
  permission: 'user.manage',
  summary: 'Make a person with a role on a region and the link by which she chooses her password',
  body: createUserSchema,
  answer: userCreated,
  problems: ['not-found', 'already-exists', 'conflict'],
  handle: ({ deps, actor, body }) => createUser(deps, actor, body),
});
