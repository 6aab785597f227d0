import { tokenList } from '@konvergensi/contract';
import { listTokens } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const listTokensRoute = route({
  method: 'get',
  path: '/v1/tokens',
  permission: 'signed-in',
  summary: "One's own API tokens that still open",
  answer: tokenList,
  handle: async ({ deps, actor }) => ({ tokens: await listTokens(deps, actor) }),
});
