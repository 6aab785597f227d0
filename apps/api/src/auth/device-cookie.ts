import { deviceHere, type OpenedSession, type Phone, randomSecret } from '@konvergensi/services';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ApiEnv } from '../http/api-env.ts';
import { deviceCookieName, sessionCookieName } from './session-cookie.ts';

/** The longest that browsers keep a cookie; what it opens has limits of its own. */
const YEAR_SECONDS = 400 * 24 * 60 * 60;

const attributes = (c: Context<ApiEnv>, maxAge: number) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.env.publicOrigin.startsWith('https:'),
  maxAge,
});

/** The telephone that asks; without a cookie it has no secret and is nobody's. */
export const phoneOf = (c: Context<ApiEnv>): Phone => ({
  secret: getCookie(c, deviceCookieName(c.env.publicOrigin)) ?? '',
  userAgent: c.req.header('user-agent')?.slice(0, 200) ?? null,
  address: c.var.address,
});

/** The same with a secret: the one it has, or a new one where it has none or was ended. */
export async function knownPhone(c: Context<ApiEnv>): Promise<Phone> {
  const phone = phoneOf(c);
  const { state } = await deviceHere(c.var.deps, phone.secret);
  const isUsable = /^[\w-]{43}$/.test(phone.secret) && state !== 'ended';
  return isUsable ? phone : { ...phone, secret: randomSecret() };
}

export const keepPhone = (c: Context<ApiEnv>, { secret }: Phone): void =>
  setCookie(c, deviceCookieName(c.env.publicOrigin), secret, attributes(c, YEAR_SECONDS));

export function keepSession(c: Context<ApiEnv>, { cookie, expiresAt }: OpenedSession): void {
  const seconds = Math.floor((expiresAt - c.var.deps.now()) / 1000);
  setCookie(c, sessionCookieName(c.env.publicOrigin), cookie, attributes(c, seconds));
}
