import { ulid, userCreated } from '@konvergensi/contract';
import { renewLink } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const renewLinkRoute = route({
  method: 'post',
  path: '/v1/users/{id}/link',
  permission: 'user.manage',
  summary: 'A new one-time link for a forgotten password or a link that ran out; the one before opens nothing',
  params: z.object({ id: ulid }),
  answer: userCreated,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params }) => renewLink(deps, actor, params.id),
});
