import { answerTransfer as answerBody, idempotencyKey, saved, ulid, villageCode } from '@konvergensi/contract';
import { answerTransfer } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const answerTransferRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/transfers/{id}/answer',
  permission: 'register.whole',
  summary: 'Accept or refuse a person of another district; or call off a sending',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: answerBody,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state', 'already-exists'],
  handle: ({ deps, actor, params, headers, body }) =>
    answerTransfer(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
