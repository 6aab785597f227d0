import { Problem } from '@konvergensi/contract';
import {
  type Counted,
  countTry,
  endSession,
  forgetTries,
  noteSecondFactor,
  type SignedIn,
  signInCounts,
  spendCode,
} from '@konvergensi/services';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ApiEnv } from '../http/api-env.ts';
import { challengeCookieName, sessionCookieName } from './session-cookie.ts';
import { descriptiveHeaders, openedSession, passCookies } from './sign-in.ts';
import { APP_NAME, signInLibrary } from './sign-in-library.ts';

export type Answered = { code: string } | { recoveryCode: string };

/** The second step of signing in: the library judges the code for the challenge that the password opened. */
export async function answerSecondFactor(c: Context<ApiEnv>, answered: Answered): Promise<SignedIn> {
  const { deps } = c.var;
  const challenge = getCookie(c, challengeCookieName(c.env.publicOrigin));
  if (challenge === undefined) throw new Problem('wrong-code');
  const counted: readonly Counted[] = [{ kind: 'address', of: [c.var.address] }];
  await countTry(deps, counted);
  const headers = descriptiveHeaders(c);
  // The challenge alone: a session that is open beside it must not answer for another account.
  headers.set('cookie', `${challengeCookieName(c.env.publicOrigin)}=${encodeURIComponent(challenge)}`);
  const { api } = signInLibrary(c.env, deps, 'code');
  const answer =
    'code' in answered
      ? await api.verifyTOTP({ body: { code: answered.code }, headers, asResponse: true })
      : await api.verifyBackupCode({ body: { code: answered.recoveryCode }, headers, asResponse: true });
  if (!answer.ok) throw codeRefusal(answer.status);
  const signedIn = await openedSession(c, answer.headers);
  if ('code' in answered && !(await spendCode(deps, signedIn.actor.id, answered.code))) {
    await endSession(deps, signedIn.actor, signedIn.credential);
    throw new Problem('wrong-code');
  }
  await forgetTries(deps, counted);
  passCookies(c, answer.headers);
  return signedIn;
}

/** A new secret for the app; it asks nothing at sign-in before a first code was right. */
export async function beginSecondFactor(c: Context<ApiEnv>, signedIn: SignedIn, password: string) {
  const answer = await withPassword(c, signedIn, password, (api, headers) =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true }),
  );
  await noteSecondFactor(c.var.deps, signedIn.actor, 'second-factor.begin');
  const { totpURI } = (await answer.json()) as { totpURI: string };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const label = `${encodeURIComponent(APP_NAME)}:${encodeURIComponent(signedIn.username)}`;
  return { uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(APP_NAME)}`, secret };
}

/** The first right code: from here on one is asked for. The session is made anew; recovery codes are shown this once. */
export async function confirmSecondFactor(c: Context<ApiEnv>, signedIn: SignedIn, code: string) {
  const { deps } = c.var;
  const counted: readonly Counted[] = [{ kind: 'person', of: [signedIn.actor.id, 'second-factor'] }];
  await countTry(deps, counted);
  const { api } = signInLibrary(c.env, deps, 'code');
  const answer = await api.verifyTOTP({ body: { code }, headers: sessionHeaders(c, signedIn), asResponse: true });
  if (!answer.ok) throw answer.status < 500 ? wrongField('/code', 'kode ini tidak cocok') : codeRefusal(answer.status);
  await forgetTries(deps, counted);
  await spendCode(deps, signedIn.actor.id, code);
  passCookies(c, answer.headers);
  await noteSecondFactor(deps, signedIn.actor, 'second-factor.set');
  return { recoveryCodes: (await api.viewBackupCodes({ body: { userId: signedIn.actor.id } })).backupCodes };
}

/** New recovery codes; those before open nothing. */
export async function renewRecoveryCodes(c: Context<ApiEnv>, signedIn: SignedIn, password: string) {
  const answer = await withPassword(c, signedIn, password, (api, headers) =>
    api.generateBackupCodes({ body: { password }, headers, asResponse: true }),
  );
  await noteSecondFactor(c.var.deps, signedIn.actor, 'second-factor.recovery-codes');
  return { recoveryCodes: ((await answer.json()) as { backupCodes: string[] }).backupCodes };
}

/** Takes the second factor off, to set it up on another phone; where one is required nothing else opens meanwhile. */
export async function removeSecondFactor(c: Context<ApiEnv>, signedIn: SignedIn, password: string): Promise<void> {
  const answer = await withPassword(c, signedIn, password, (api, headers) =>
    api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  );
  passCookies(c, answer.headers);
  await noteSecondFactor(c.var.deps, signedIn.actor, 'second-factor.remove');
}

/** The person has typed her password again: before a passkey is made or taken away. */
export const needPassword = async (c: Context<ApiEnv>, signedIn: SignedIn, password: string): Promise<void> =>
  void (await withPassword(c, signedIn, password, async () => new Response()));

type LibraryApi = ReturnType<typeof signInLibrary>['api'];

/** Asks for the password again, with the delays of signing in: an open session alone changes no secret. */
async function withPassword(
  c: Context<ApiEnv>,
  signedIn: SignedIn,
  password: string,
  ask: (api: LibraryApi, headers: Headers) => Promise<Response>,
): Promise<Response> {
  const { deps } = c.var;
  const counted = signInCounts(signedIn.username, c.var.address);
  await countTry(deps, counted);
  const library = signInLibrary(c.env, deps);
  const headers = sessionHeaders(c, signedIn);
  const right = await library.api.verifyPassword({ body: { password }, headers, asResponse: true });
  if (right.status >= 500) throw codeRefusal(right.status);
  if (!right.ok) throw wrongField('/password', 'kata sandi ini salah');
  await forgetTries(deps, counted);
  const answer = await ask(library.api, headers);
  if (answer.status >= 500) throw codeRefusal(answer.status);
  if (!answer.ok) throw new Problem('wrong-state');
  return answer;
}

function sessionHeaders(c: Context<ApiEnv>, signedIn: SignedIn): Headers {
  if (signedIn.actor.via !== 'session') throw new Problem('forbidden');
  const name = sessionCookieName(c.env.publicOrigin);
  const headers = descriptiveHeaders(c);
  headers.set('cookie', `${name}=${encodeURIComponent(getCookie(c, name) ?? '')}`);
  return headers;
}

const wrongField = (pointer: string, message: string) => new Problem('invalid', { errors: [{ pointer, message }] });

function codeRefusal(status: number): Error {
  if (status === 429) return new Problem('too-many-requests');
  return status >= 400 && status < 500
    ? new Problem('wrong-code')
    : new Error(`the sign-in library answered ${status}`);
}
