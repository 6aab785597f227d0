import { idempotencyKey, leaveVillage as leaveVillageBody, saved, ulid, villageCode } from '@konvergensi/contract';
import { leaveVillage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const leaveVillageRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/leave',
  permission: 'register.write',
  summary: 'Close a residence: moved, died, not a resident, double',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: leaveVillageBody,
  answer: saved,
  problems: ['conflict', 'locked', 'wrong-state', 'already-exists'],
  handle: ({ deps, actor, params, headers, body }) =>
    leaveVillage(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
