import { ulid } from '@konvergensi/contract';
import { endDevice } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const endDeviceRoute = route({
  method: 'post',
  path: '/v1/devices/{id}/end',
  permission: 'device.enrol',
  summary: 'End a telephone at once: its sessions and PINs, and at its next page what it keeps',
  params: z.object({ id: ulid }),
  problems: ['conflict'],
  handle: ({ deps, actor, params }) => endDevice(deps, actor, params.id),
});
