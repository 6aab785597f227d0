import { ulid } from '@konvergensi/contract';
import { revokeToken } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const revokeTokenRoute = route({
  method: 'delete',
  path: '/v1/tokens/{id}',
  permission: 'signed-in',
  summary: "End one of one's own API tokens at once",
  params: z.object({ id: ulid }),
  handle: ({ deps, actor, params }) => revokeToken(deps, actor, params.id),
});
