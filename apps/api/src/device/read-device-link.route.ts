import { deviceLinkState as stateSchema, ulid } from '@konvergensi/contract';
import { deviceLinkState } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readDeviceLinkRoute = route({
  method: 'get',
  path: '/v1/device-links/{id}',
  permission: 'device.enrol',
  summary: 'How far a link is, and on which telephone it was opened',
  params: z.object({ id: ulid }),
  answer: stateSchema,
  handle: ({ deps, actor, params }) => deviceLinkState(deps, actor, params.id),
});
