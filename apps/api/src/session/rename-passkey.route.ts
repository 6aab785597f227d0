import { renamePasskey as renameSchema, ulid } from '@konvergensi/contract';
import { renamePasskey } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const renamePasskeyRoute = route({
  method: 'put',
  path: '/v1/passkeys/{id}',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: 'Name one of the own passkeys',
  params: z.object({ id: ulid }),
  body: renameSchema,
  handle: ({ deps, actor, params, body }) => renamePasskey(deps, actor, params.id, body.name),
});
