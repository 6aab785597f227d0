import { confirmSecondFactor as confirmSchema, recoveryCodes } from '@konvergensi/contract';
import { confirmSecondFactor } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const confirmSecondFactorRoute = route({
  method: 'post',
  path: '/v1/second-factor/confirm',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Confirm the second factor with its first code; recovery codes are shown this once',
  body: confirmSchema,
  answer: recoveryCodes,
  problems: ['too-many-requests'],
  handle: ({ c, signedIn, body }) => confirmSecondFactor(c, signedIn, body.code),
});
