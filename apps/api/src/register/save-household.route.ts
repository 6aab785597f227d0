import { idempotencyKey, putHousehold, saved, ulid, villageCode } from '@konvergensi/contract';
import { saveHousehold } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveHouseholdRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/households/{id}',
  permission: 'register.write',
  summary: 'Add or correct a household',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putHousehold,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveHousehold(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
