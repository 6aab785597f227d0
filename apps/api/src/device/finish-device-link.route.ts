import { finishDeviceLink as finishSchema } from '@konvergensi/contract';
import { finishDeviceLink } from '@konvergensi/services';
import { keepSession, phoneOf } from '../auth/device-cookie.ts';
import { route } from '../http/route.ts';

export const finishDeviceLinkRoute = route({
  method: 'post',
  path: '/v1/device-enrolments/finish',
  permission: 'public',
  summary: 'Choose a PIN once the giver has confirmed; the telephone is signed in for 90 days',
  body: finishSchema,
  problems: ['gone', 'wrong-state', 'too-many-requests'],
  handle: async ({ c, deps, body }) => keepSession(c, await finishDeviceLink(deps, body, phoneOf(c))),
});
