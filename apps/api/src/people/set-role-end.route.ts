import { setRoleEnd as setRoleEndSchema, ulid, userRoles } from '@konvergensi/contract';
import { setRoleEnd } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const setRoleEndRoute = route({
  method: 'put',
  path: '/v1/users/{id}/roles/{role}',
  permission: 'user.manage',
  summary: 'When a role of a person ends: at once, after a day, or not; her sessions end',
  params: z.object({ id: ulid, role: ulid }),
  body: setRoleEndSchema,
  answer: userRoles,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    setRoleEnd(deps, actor, { user: params.id, grant: params.role, until: body.until }),
});
