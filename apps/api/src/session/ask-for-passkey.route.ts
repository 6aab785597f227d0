import { passkeyQuestion } from '@konvergensi/contract';
import { askForPasskey } from '../auth/passkey.ts';
import { route } from '../http/route.ts';

export const askForPasskeyRoute = route({
  method: 'get',
  path: '/v1/session/passkey',
  permission: 'public',
  summary: 'What a passkey is to sign; right for five minutes and once',
  answer: passkeyQuestion,
  handle: ({ c }) => askForPasskey(c),
});
