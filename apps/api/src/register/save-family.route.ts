import { idempotencyKey, putFamily, saved, ulid, villageCode } from '@konvergensi/contract';
import { saveFamily } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveFamilyRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/families/{id}',
  permission: 'register.write',
  summary: 'Add or correct a family of a household',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putFamily,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveFamily(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
