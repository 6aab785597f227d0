import { signOut } from '../auth/sign-in.ts';
import { route } from '../http/route.ts';

export const signOutRoute = route({
  method: 'delete',
  path: '/v1/session',
  permission: 'public',
  summary: 'Sign out; without a session it changes nothing',
  handle: ({ c }) => signOut(c),
});
