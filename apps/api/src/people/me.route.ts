import { me as meSchema } from '@konvergensi/contract';
import { me } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readMe = route({
  method: 'get',
  path: '/v1/me',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Who is signed in, with roles and permissions',
  answer: meSchema,
  handle: async ({ signedIn }) => me(signedIn),
});
