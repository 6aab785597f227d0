import { deviceEnrolment as enrolmentSchema } from '@konvergensi/contract';
import { deviceEnrolment } from '@konvergensi/services';
import { z } from 'zod';
import { phoneOf } from '../auth/device-cookie.ts';
import { route } from '../http/route.ts';

export const readDeviceEnrolmentRoute = route({
  method: 'get',
  path: '/v1/device-enrolments/{token}',
  permission: 'public',
  summary: 'Whose link this is, and what this telephone does next',
  params: z.object({ token: z.string().min(20).max(100) }),
  answer: enrolmentSchema,
  problems: ['gone', 'too-many-requests'],
  handle: ({ c, deps, params }) => deviceEnrolment(deps, params.token, phoneOf(c)),
});
