import { me as meSchema, signIn as signInSchema } from '@konvergensi/contract';
import { me } from '@konvergensi/services';
import { signIn } from '../auth/sign-in.ts';
import { route } from '../http/route.ts';

export const signInRoute = route({
  method: 'post',
  path: '/v1/session',
  permission: 'public',
  summary: 'Sign in with user name and password; the session is a cookie',
  body: signInSchema,
  answer: meSchema,
  problems: ['wrong-credentials', 'too-many-requests'],
  handle: async ({ c, body }) => me(await signIn(c, body)),
});
