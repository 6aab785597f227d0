import { Problem } from '@konvergensi/contract';
import { type Permission, permissionsOf } from '@konvergensi/domain';
import { noteSessionUse, noteTokenUse, readSession, readToken, type SignedIn } from '@konvergensi/services';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { sessionCookieName } from '../auth/session-cookie.ts';
import type { ApiEnv } from './api-env.ts';
import { refuseForeignOrigin } from './origin.ts';

/** Who may call a route: anyone, anyone who is signed in, or who holds a permission somewhere (the verb checks where). */
export type RoutePermission = Permission | 'public' | 'signed-in';

/**
 * Stands before every route, and before its body is read. Who still has to set up a second factor reaches only the
 * routes of that (`beforeSecondFactor`).
 */
export const authenticate = (permission: RoutePermission, beforeSecondFactor = false) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    refuseForeignOrigin(c.req.raw, c.env.publicOrigin);
    if (permission !== 'public') {
      const signedIn = await signedInFor(c, permission);
      if (isHalfSignedIn(signedIn, beforeSecondFactor, c.req.method)) throw new Problem('second-factor-missing');
      c.set('signedIn', signedIn);
    }
    await next();
  });

async function signedInFor(c: Context<ApiEnv>, permission: Exclude<RoutePermission, 'public'>): Promise<SignedIn> {
  const signedIn = await whoIs(c, permission === 'signed-in' ? null : districtAsked(c));
  if (signedIn === null) throw new Problem('signed-out');
  if (permission === 'signed-in') return signedIn;
  const holds = signedIn.grants.some(({ role }) => permissionsOf[role].includes(permission));
  if (!holds) throw new Problem('forbidden');
  return signedIn;
}

/** The district that the address names, of which the verb will ask where its rows are. */
function districtAsked(c: Context<ApiEnv>): string | null {
  const code = c.req.param('code') ?? c.req.query('region') ?? '';
  return /^\d\d\.\d\d(\.|$)/.test(code) ? code.slice(0, 5) : null;
}

async function whoIs(c: Context<ApiEnv>, district: string | null): Promise<SignedIn | null> {
  const { deps, language } = c.var;
  const authorization = c.req.header('authorization');
  if (authorization === undefined) {
    const cookie = getCookie(c, sessionCookieName(c.env.publicOrigin));
    const signedIn = cookie === undefined ? null : await readSession(deps, cookie, language, district);
    if (signedIn !== null) await noteSessionUse(deps, signedIn);
    return signedIn;
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const signedIn = token === undefined ? null : await readToken(deps, token, language, district);
  if (signedIn !== null) await noteTokenUse(deps, signedIn);
  return signedIn;
}

/** A password alone must not set up another second factor beside a passkey: it may only see that one is asked for. */
function isHalfSignedIn({ secondFactor }: SignedIn, beforeSecondFactor: boolean, method: string): boolean {
  if (secondFactor === 'missing') return !beforeSecondFactor;
  return secondFactor === 'passkey-asked' && !(beforeSecondFactor && method === 'GET');
}
