import { idempotencyKey, notOne, saved, ulid, villageCode } from '@konvergensi/contract';
import { decideDifferent } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const decideDifferentRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/different',
  permission: 'register.join',
  summary: 'Two that look like one person are two: the pair is not shown again',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: notOne,
  answer: saved,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    decideDifferent(deps, actor, {
      village: params.code,
      id: params.id,
      other: { village: body.otherVillage, id: body.other },
      key: headers['idempotency-key'],
    }),
});
