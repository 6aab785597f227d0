import { sessionList } from '@konvergensi/contract';
import { listSessions } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const listSessionsRoute = route({
  method: 'get',
  path: '/v1/sessions',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: "One's own sessions that still open, with device and last use",
  answer: sessionList,
  handle: async ({ deps, signedIn: { actor, credential } }) => ({
    sessions: await listSessions(deps, actor, credential),
  }),
});
