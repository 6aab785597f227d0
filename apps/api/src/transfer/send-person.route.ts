import { idempotencyKey, saved, sendPerson as sendPersonBody, ulid, villageCode } from '@konvergensi/contract';
import { sendPerson } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const sendPersonRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/transfers/{id}',
  permission: 'register.write',
  summary: 'Send a person to a village of another district, which accepts or refuses',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: sendPersonBody,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state', 'already-exists'],
  handle: ({ deps, actor, params, headers, body }) =>
    sendPerson(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
