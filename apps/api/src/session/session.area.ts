import { area } from '../http/area.ts';
import { addPasskeyRoute } from './add-passkey.route.ts';
import { answerSecondFactorRoute } from './answer-second-factor.route.ts';
import { askForPasskeyRoute } from './ask-for-passkey.route.ts';
import { beginPasskeyRoute } from './begin-passkey.route.ts';
import { beginSecondFactorRoute } from './begin-second-factor.route.ts';
import { confirmSecondFactorRoute } from './confirm-second-factor.route.ts';
import { endOtherSessionsRoute } from './end-other-sessions.route.ts';
import { endSessionRoute } from './end-session.route.ts';
import { listPasskeysRoute } from './list-passkeys.route.ts';
import { listSessionsRoute } from './list-sessions.route.ts';
import { removePasskeyRoute } from './remove-passkey.route.ts';
import { removeSecondFactorRoute } from './remove-second-factor.route.ts';
import { renamePasskeyRoute } from './rename-passkey.route.ts';
import { renewRecoveryCodesRoute } from './renew-recovery-codes.route.ts';
import { signInRoute } from './sign-in.route.ts';
import { signInByPasskeyRoute } from './sign-in-by-passkey.route.ts';
import { signOutRoute } from './sign-out.route.ts';

export const session = area('Session', [
  signInRoute,
  answerSecondFactorRoute,
  askForPasskeyRoute,
  signInByPasskeyRoute,
  signOutRoute,
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  renewRecoveryCodesRoute,
  removeSecondFactorRoute,
  listPasskeysRoute,
  beginPasskeyRoute,
  addPasskeyRoute,
  renamePasskeyRoute,
  removePasskeyRoute,
  listSessionsRoute,
  endSessionRoute,
  endOtherSessionsRoute,
]);
export type SessionApi = typeof session;
