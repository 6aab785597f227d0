import { recoveryCodes, withPassword } from '@konvergensi/contract';
import { renewRecoveryCodes } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const renewRecoveryCodesRoute = route({
  method: 'post',
  path: '/v1/second-factor/recovery-codes',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'New recovery codes; those before open nothing',
  body: withPassword,
  answer: recoveryCodes,
  problems: ['wrong-state', 'too-many-requests'],
  handle: ({ c, signedIn, body }) => renewRecoveryCodes(c, signedIn, body.password),
});
