import { secondFactorBegun, withPassword } from '@konvergensi/contract';
import { beginSecondFactor } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const beginSecondFactorRoute = route({
  method: 'post',
  path: '/v1/second-factor',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Begin to set up a second factor; a code confirms it',
  body: withPassword,
  answer: secondFactorBegun,
  problems: ['wrong-state', 'too-many-requests'],
  handle: ({ c, signedIn, body }) => beginSecondFactor(c, signedIn, body.password),
});
