import { area } from '../http/area.ts';
import { answerSecondFactorRoute } from './answer-second-factor.route.ts';
import { beginSecondFactorRoute } from './begin-second-factor.route.ts';
import { confirmSecondFactorRoute } from './confirm-second-factor.route.ts';
import { endOtherSessionsRoute } from './end-other-sessions.route.ts';
import { endSessionRoute } from './end-session.route.ts';
import { listSessionsRoute } from './list-sessions.route.ts';
import { removeSecondFactorRoute } from './remove-second-factor.route.ts';
import { renewRecoveryCodesRoute } from './renew-recovery-codes.route.ts';
import { signInRoute } from './sign-in.route.ts';
import { signOutRoute } from './sign-out.route.ts';

export const session = area('Session', [
  signInRoute,
  answerSecondFactorRoute,
  signOutRoute,
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  renewRecoveryCodesRoute,
  removeSecondFactorRoute,
  listSessionsRoute,
  endSessionRoute,
  endOtherSessionsRoute,
]);
export type SessionApi = typeof session;
