import { passkeyBegun, withPassword } from '@konvergensi/contract';
import { beginPasskey } from '../auth/passkey.ts';
import { route } from '../http/route.ts';

export const beginPasskeyRoute = route({
  method: 'post',
  path: '/v1/passkeys/begin',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'What a browser needs to make a passkey for this account',
  body: withPassword,
  answer: passkeyBegun,
  problems: ['wrong-state', 'too-many-requests'],
  handle: ({ c, signedIn, body }) => beginPasskey(c, signedIn, body.password),
});
