import { ulid, withPassword } from '@konvergensi/contract';
import { removePasskey } from '@konvergensi/services';
import { z } from 'zod';
import { needPassword } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const removePasskeyRoute = route({
  method: 'post',
  path: '/v1/passkeys/{id}/remove',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Take one of the own passkeys away; sessions that passkeys opened end, but for the one that asks',
  params: z.object({ id: ulid }),
  body: withPassword,
  problems: ['wrong-state', 'too-many-requests'],
  handle: async ({ c, deps, signedIn, params, body }) => {
    await needPassword(c, signedIn, body.password);
    await removePasskey(deps, signedIn.actor, params.id);
  },
});
