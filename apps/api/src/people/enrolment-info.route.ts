import { enrolmentInfo as enrolmentInfoSchema } from '@konvergensi/contract';
import { enrolmentInfo } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const enrolmentInfoRoute = route({
  method: 'get',
  path: '/v1/enrolments/{token}',
  permission: 'public',
  summary: 'Whose one-time link this is',
  params: z.object({ token: z.string().min(20).max(100) }),
  answer: enrolmentInfoSchema,
  problems: ['gone', 'too-many-requests'],
  handle: ({ c, deps, params }) => enrolmentInfo(deps, params.token, c.var.address),
});
