import { enrolmentRedeemed, redeemEnrolment as redeemEnrolmentSchema } from '@konvergensi/contract';
import { redeemEnrolment } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const redeemEnrolmentRoute = route({
  method: 'post',
  path: '/v1/enrolments/redeem',
  permission: 'public',
  summary: 'Choose the password with a one-time link; the link is used up',
  body: redeemEnrolmentSchema,
  answer: enrolmentRedeemed,
  problems: ['gone', 'already-exists', 'too-many-requests'],
  handle: ({ c, deps, body }) => redeemEnrolment(deps, body, c.var.address),
});
