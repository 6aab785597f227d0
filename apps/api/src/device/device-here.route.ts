import { deviceHere as hereSchema } from '@konvergensi/contract';
import { deviceHere } from '@konvergensi/services';
import { phoneOf } from '../auth/device-cookie.ts';
import { route } from '../http/route.ts';

export const deviceHereRoute = route({
  method: 'get',
  path: '/v1/device',
  permission: 'public',
  summary: 'Who signs in on this telephone by PIN, or that it was ended',
  answer: hereSchema,
  handle: ({ c, deps }) => deviceHere(deps, phoneOf(c).secret),
});
