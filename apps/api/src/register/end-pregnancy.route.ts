import { endPregnancy as endPregnancyBody, idempotencyKey, saved, ulid, villageCode } from '@konvergensi/contract';
import { endPregnancy } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const endPregnancyRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/pregnancies/{id}/end',
  permission: 'register.write',
  summary: 'End a pregnancy: birth, loss, death, moved, unknown',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: endPregnancyBody,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    endPregnancy(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
