import { signInByPin as pinSchema } from '@konvergensi/contract';
import { signInByPin } from '@konvergensi/services';
import { keepSession, phoneOf } from '../auth/device-cookie.ts';
import { route } from '../http/route.ts';

export const signInByPinRoute = route({
  method: 'post',
  path: '/v1/session/pin',
  permission: 'public',
  summary: 'Sign in by PIN on a telephone that was enrolled; whoever was signed in on it is signed out',
  body: pinSchema,
  problems: ['wrong-code', 'too-many-requests'],
  handle: async ({ c, deps, body }) => keepSession(c, await signInByPin(deps, body, phoneOf(c))),
});
