import { idempotencyKey, returnToVillage as returnBody, saved, ulid, villageCode } from '@konvergensi/contract';
import { returnToVillage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const returnToVillageRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/return',
  permission: 'register.write',
  summary: 'Take back a leaving, or let someone come back',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: returnBody,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    returnToVillage(deps, actor, {
      village: params.code,
      id: params.id,
      values: body,
      key: headers['idempotency-key'],
    }),
});
