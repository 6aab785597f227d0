import { deathCause, idempotencyKey, saved, ulid, villageCode } from '@konvergensi/contract';
import { recordDeathCause } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const recordDeathCauseRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/death-cause',
  permission: 'death.cause',
  summary: 'Record the cause of a death',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: deathCause,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    recordDeathCause(deps, actor, {
      village: params.code,
      id: params.id,
      values: body,
      key: headers['idempotency-key'],
    }),
});
