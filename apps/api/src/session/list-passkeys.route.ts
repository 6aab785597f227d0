import { passkeyList } from '@konvergensi/contract';
import { listPasskeys } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const listPasskeysRoute = route({
  method: 'get',
  path: '/v1/passkeys',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: "One's own passkeys",
  answer: passkeyList,
  handle: async ({ deps, actor }) => ({ passkeys: await listPasskeys(deps, actor) }),
});
