import { ulid } from '@konvergensi/contract';
import { confirmDeviceLink } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const confirmDeviceLinkRoute = route({
  method: 'post',
  path: '/v1/device-links/{id}/confirm',
  permission: 'device.enrol',
  summary: 'The telephone that opened the link is the right one; before this it opens nothing',
  params: z.object({ id: ulid }),
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params }) => confirmDeviceLink(deps, actor, params.id),
});
