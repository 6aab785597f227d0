import { ulid } from '@konvergensi/contract';
import { deactivateUser } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const deactivateUserRoute = route({
  method: 'post',
  path: '/v1/users/{id}/deactivate',
  permission: 'user.manage',
  summary: 'Close an account: its sessions, tokens and links end at once',
  params: z.object({ id: ulid }),
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params }) => deactivateUser(deps, actor, params.id),
});
