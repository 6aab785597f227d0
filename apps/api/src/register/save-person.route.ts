import { idempotencyKey, putPerson, saved, ulid, villageCode } from '@konvergensi/contract';
import { savePerson } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const savePersonRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/people/{id}',
  permission: 'register.write',
  summary: 'Add or correct a person of any age; warns of probable doubles',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putPerson,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state', 'probable-double'],
  handle: ({ deps, actor, params, headers, body }) =>
    savePerson(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
