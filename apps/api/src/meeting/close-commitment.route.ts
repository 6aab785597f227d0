import { closeCommitment, districtCode, ulid } from '@konvergensi/contract';
import { closeCommitmentOf } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const closeCommitmentRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/commitments/{id}/close',
  permission: 'commitment.write',
  summary: 'Close a commitment: done with evidence, or dropped with a reason',
  params: z.object({ code: districtCode, id: ulid }),
  body: closeCommitment,
  freeText: ['closing'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    closeCommitmentOf(deps, actor, { district: params.code, id: params.id, values: body }),
});
