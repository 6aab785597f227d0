import { idempotencyKey, saved, ulid, versionSeen, villageCode } from '@konvergensi/contract';
import { reopenPregnancy } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const reopenPregnancyRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/pregnancies/{id}/reopen',
  permission: 'register.write',
  summary: 'Take back the end of a pregnancy',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: versionSeen,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    reopenPregnancy(deps, actor, {
      village: params.code,
      id: params.id,
      version: body.version,
      key: headers['idempotency-key'],
    }),
});
