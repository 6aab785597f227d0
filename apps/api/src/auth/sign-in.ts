import { Problem } from '@konvergensi/contract';
import { countTry, forgetTries, readSession, type SignedIn, signInCounts } from '@konvergensi/services';
import type { Context } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import { sessionCookieName } from './session-cookie.ts';
import { signInLibrary } from './sign-in-library.ts';

export interface Credentials {
  username: string;
  password: string;
}

/**
 * Signs in with user name and password: the try is counted, the library judges, its cookie goes out with the answer.
 * Whether the user does not exist, was closed or typed a wrong password is answered alike and takes as long.
 */
export async function signIn(c: Context<ApiEnv>, credentials: Credentials): Promise<SignedIn | 'second-factor-asked'> {
  const { deps } = c.var;
  const counted = signInCounts(credentials.username, c.var.address);
  await countTry(deps, counted);
  const library = signInLibrary(c.env, deps);
  const answer = await library.api.signInUsername({
    body: credentials,
    headers: descriptiveHeaders(c),
    asResponse: true,
  });
  if (!answer.ok) throw refusalOf(answer.status);
  await forgetTries(deps, counted);
  passCookies(c, answer.headers);
  const body = (await answer.json()) as { twoFactorRedirect?: true };
  return body.twoFactorRedirect ? 'second-factor-asked' : openedSession(c, answer.headers);
}

/** Who the session belongs to that the library has just opened. */
export async function openedSession(c: Context<ApiEnv>, headers: Headers): Promise<SignedIn> {
  const cookie = cookieIn(headers, sessionCookieName(c.env.publicOrigin));
  const signedIn = await readSession(c.var.deps, cookie, c.var.language);
  if (signedIn === null) throw new Error('the session just made does not open');
  return signedIn;
}

/** Ends the session of the cookie that came along, if any; the browser forgets it. */
export async function signOut(c: Context<ApiEnv>): Promise<void> {
  const headers = new Headers({ cookie: c.req.header('cookie') ?? '' });
  const answer = await signInLibrary(c.env, c.var.deps).api.signOut({ headers, asResponse: true });
  passCookies(c, answer.headers);
}

/** The session is listed with where it comes from; nothing else of the request reaches the library. */
export function descriptiveHeaders(c: Context<ApiEnv>): Headers {
  const headers = new Headers({ 'cf-connecting-ip': c.var.address });
  const agent = c.req.header('user-agent');
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 200));
  return headers;
}

export const refusalOf = (status: number): Error =>
  status >= 400 && status < 500
    ? new Problem('wrong-credentials')
    : new Error(`the sign-in library answered ${status}`);

export function passCookies(c: Context<ApiEnv>, from: Headers): void {
  for (const cookie of from.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}

function cookieIn(headers: Headers, name: string): string {
  const found = headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1).split(';', 1)[0] ?? '';
  return decodeURIComponent(value);
}
