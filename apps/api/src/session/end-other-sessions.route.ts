import { endOtherSessions } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const endOtherSessionsRoute = route({
  method: 'delete',
  path: '/v1/sessions',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: "End all of one's own sessions but the one that asks",
  handle: ({ deps, signedIn: { actor, credential } }) => endOtherSessions(deps, actor, credential),
});
