import { addPasskey as addSchema } from '@konvergensi/contract';
import { finishPasskey } from '../auth/passkey.ts';
import { route } from '../http/route.ts';

export const addPasskeyRoute = route({
  method: 'post',
  path: '/v1/passkeys',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Keep a passkey that a browser has made',
  body: addSchema,
  problems: ['wrong-code', 'wrong-state'],
  handle: ({ c, signedIn, body }) => finishPasskey(c, signedIn, body.name, body.made),
});
