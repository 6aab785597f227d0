import { ulid } from '@konvergensi/contract';
import { withdrawDeviceLink } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const withdrawDeviceLinkRoute = route({
  method: 'delete',
  path: '/v1/device-links/{id}',
  permission: 'device.enrol',
  summary: 'Withdraw a link that was not used, such as one opened on a wrong telephone',
  params: z.object({ id: ulid }),
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => withdrawDeviceLink(deps, actor, params.id),
});
