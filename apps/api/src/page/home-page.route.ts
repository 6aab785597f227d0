import { homePage } from '@konvergensi/contract';
import { readHome } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const homePageRoute = route({
  method: 'get',
  path: '/v1/pages/home',
  permission: 'signed-in',
  summary: 'What waits for the caller, and the imports that run',
  answer: homePage,
  handle: ({ deps, signedIn }) => readHome(deps, signedIn),
});
