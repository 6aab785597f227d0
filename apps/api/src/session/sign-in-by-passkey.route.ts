import { me as meSchema, passkeySigned } from '@konvergensi/contract';
import { me } from '@konvergensi/services';
import { signInByPasskey } from '../auth/passkey.ts';
import { route } from '../http/route.ts';

export const signInByPasskeyRoute = route({
  method: 'post',
  path: '/v1/session/passkey',
  permission: 'public',
  summary: 'Sign in by a passkey alone; it stands for password and code',
  body: passkeySigned,
  answer: meSchema,
  problems: ['wrong-code', 'too-many-requests'],
  handle: async ({ c, body }) => me(await signInByPasskey(c, body)),
});
