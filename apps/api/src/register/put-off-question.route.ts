import { idempotencyKey, saved, ulid, versionSeen, villageCode } from '@konvergensi/contract';
import { putOffQuestion } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putOffQuestionRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/pregnancies/{id}/not-known',
  permission: 'register.write',
  summary: 'What became of an overdue pregnancy is not known yet',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: versionSeen,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    putOffQuestion(deps, actor, {
      village: params.code,
      id: params.id,
      version: body.version,
      key: headers['idempotency-key'],
    }),
});
