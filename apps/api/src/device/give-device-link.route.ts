import { deviceLinkGiven, ulid } from '@konvergensi/contract';
import { giveDeviceLink } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const giveDeviceLinkRoute = route({
  method: 'post',
  path: '/v1/users/{id}/device-link',
  permission: 'device.enrol',
  summary: 'A link for one telephone of a volunteer, and a six-digit code that is given apart from it',
  params: z.object({ id: ulid }),
  answer: deviceLinkGiven,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params }) => giveDeviceLink(deps, actor, params.id),
});
