import { giveRole as giveRoleSchema, ulid, userRoles } from '@konvergensi/contract';
import { giveRole } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const giveRoleRoute = route({
  method: 'post',
  path: '/v1/users/{id}/roles',
  permission: 'user.manage',
  summary: 'One more role for a person, from a day to a day; her sessions end',
  params: z.object({ id: ulid }),
  body: giveRoleSchema,
  answer: userRoles,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => giveRole(deps, actor, { ...body, user: params.id }),
});
