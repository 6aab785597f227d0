import { withPassword } from '@konvergensi/contract';
import { removeSecondFactor } from '../auth/second-factor.ts';
import { route } from '../http/route.ts';

export const removeSecondFactorRoute = route({
  method: 'post',
  path: '/v1/second-factor/remove',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Take the second factor off, to set it up on another phone',
  body: withPassword,
  problems: ['wrong-state', 'too-many-requests'],
  handle: ({ c, signedIn, body }) => removeSecondFactor(c, signedIn, body.password),
});
