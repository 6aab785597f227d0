import { idempotencyKey, saved, ulid, villageCode } from '@konvergensi/contract';
import { undoMerge } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const undoMergeRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/merges/{id}/undo',
  permission: 'register.join',
  summary: 'Take a merge back',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  answer: saved,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, headers }) =>
    undoMerge(deps, actor, { village: params.code, id: params.id, key: headers['idempotency-key'] }),
});
