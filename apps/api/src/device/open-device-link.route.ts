import { openDeviceLink as openSchema } from '@konvergensi/contract';
import { openDeviceLink } from '@konvergensi/services';
import { keepPhone, knownPhone } from '../auth/device-cookie.ts';
import { route } from '../http/route.ts';

export const openDeviceLinkRoute = route({
  method: 'post',
  path: '/v1/device-enrolments/open',
  permission: 'public',
  summary: 'The code that was given apart binds the link to this telephone; the giver then confirms',
  body: openSchema,
  problems: ['gone', 'wrong-code', 'too-many-requests'],
  handle: async ({ c, deps, body }) => {
    const phone = await knownPhone(c);
    await openDeviceLink(deps, body, phone);
    keepPhone(c, phone);
  },
});
