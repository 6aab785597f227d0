import { districtCode, putCommitment, ulid } from '@konvergensi/contract';
import { writeCommitment } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putCommitmentRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/commitments/{id}',
  permission: 'commitment.write',
  summary: 'Write a commitment, new (version null) or corrected while it is open',
  params: z.object({ code: districtCode, id: ulid }),
  body: putCommitment,
  freeText: ['what', 'problem', 'cause'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeCommitment(deps, actor, { district: params.code, id: params.id, values: body }),
});
