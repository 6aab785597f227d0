import { giveResetCode as giveSchema, resetCodeGiven, ulid } from '@konvergensi/contract';
import { giveResetCode } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const giveResetCodeRoute = route({
  method: 'post',
  path: '/v1/users/{id}/reset-code',
  permission: 'user.manage',
  summary: 'A one-time code, told in person, for a forgotten password or a lost second factor',
  params: z.object({ id: ulid }),
  body: giveSchema,
  answer: resetCodeGiven,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => giveResetCode(deps, actor, params.id, body),
});
