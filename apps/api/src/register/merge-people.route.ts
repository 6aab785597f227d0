import { idempotencyKey, mergePeople as mergePeopleBody, saved, ulid, villageCode } from '@konvergensi/contract';
import { mergePeople } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const mergePeopleRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/merge',
  permission: 'register.join',
  summary: 'Join two rows of one person; can be taken back',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: mergePeopleBody,
  answer: saved,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    mergePeople(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
