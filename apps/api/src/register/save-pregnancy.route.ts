import { idempotencyKey, putPregnancy, saved, ulid, villageCode } from '@konvergensi/contract';
import { savePregnancy } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const savePregnancyRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/pregnancies/{id}',
  permission: 'register.write',
  summary: 'Open or correct a pregnancy',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putPregnancy,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state', 'already-exists'],
  handle: ({ deps, actor, params, headers, body }) =>
    savePregnancy(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
