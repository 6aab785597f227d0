import { idempotencyKey, putCatin, saved, ulid, villageCode } from '@konvergensi/contract';
import { saveCatin } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveCatinRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/catin/{id}',
  permission: 'register.write',
  summary: 'Register, correct or end a bride or groom to be',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putCatin,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveCatin(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
