import { closeHandover, ulid, villageCode } from '@konvergensi/contract';
import { closeHandoverOf } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const closeHandoverRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/handovers/{id}/close',
  permission: 'handover.read',
  summary: 'Delivered, or taken back: afterwards nobody sees whom it was about',
  params: z.object({ code: villageCode, id: ulid }),
  body: closeHandover,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    closeHandoverOf(deps, actor, { village: params.code, id: params.id, values: body }),
});
