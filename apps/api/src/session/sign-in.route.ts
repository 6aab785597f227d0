import { signedIn as signedInSchema, signIn as signInSchema } from '@konvergensi/contract';
import { me } from '@konvergensi/services';
import { signIn } from '../auth/sign-in.ts';
import { route } from '../http/route.ts';

export const signInRoute = route({
  method: 'post',
  path: '/v1/session',
  permission: 'public',
  summary: 'Sign in with user name and password; the session is a cookie, or a code is asked for first',
  body: signInSchema,
  answer: signedInSchema,
  problems: ['wrong-credentials', 'too-many-requests'],
  handle: async ({ c, body }) => {
    const signedIn = await signIn(c, body);
    return signedIn === 'second-factor-asked' ? { secondFactor: 'asked' as const } : me(signedIn);
  },
});
