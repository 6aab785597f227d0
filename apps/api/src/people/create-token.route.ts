import { createToken as createTokenSchema, tokenCreated } from '@konvergensi/contract';
import { createToken } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const createTokenRoute = route({
  method: 'post',
  path: '/v1/tokens',
  permission: 'signed-in',
  summary: 'Make an API token for oneself, shown once; a token cannot make tokens',
  body: createTokenSchema,
  answer: tokenCreated,
  problems: ['wrong-state'],
  handle: ({ deps, actor, body }) => createToken(deps, actor, body),
});
