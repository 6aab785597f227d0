import { type Statement, sql } from '@konvergensi/db';
import { needsSecondFactor } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { sha256 } from '../core/digest.ts';
import { readWithPlacement } from '../core/placement.ts';
import type { PeopleDeps } from './deps.ts';
import { grantsJson, type HeldGrant, heldGrants } from './held-grant.ts';

/** Someone who is signed in, with what the session or token says besides the actor. */
export interface SignedIn {
  actor: Actor;
  username: string;
  grants: readonly HeldGrant[];
  expiresAt: number;
  /** Id of the session or of the API token. */
  credential: string;
  /** Last use of the session or the API token, as far as it was written. */
  lastUsedAt: number | null;
  /**
   * What besides a password: `set`, a code is asked for at sign-in; `passkey-given`, this session was opened by a passkey.
   * Where this installation wants it of this person and neither is so: `missing`, or `passkey-asked` if she has a passkey.
   */
  secondFactor: 'none' | 'missing' | 'passkey-asked' | 'passkey-given' | 'set';
}

interface Row {
  id: string;
  username: string;
  name: string;
  expires_at: number;
  credential: string;
  last_used_at: number | null;
  two_factor_enabled: 0 | 1;
  by_passkey: 0 | 1;
  has_passkey: 0 | 1;
  /** The one role that a token acts with. */
  grant_held: string | null;
  grants: string;
}

const encoder = new TextEncoder();

/**
 * Who a session cookie belongs to, in one statement; null when it opens nothing. Accepts and refuses as the sign-in
 * library does (its signature, its expiry) and refuses closed accounts besides. Of a district that is named, its place is read along.
 */
export async function readSession(
  deps: PeopleDeps,
  cookie: string,
  language: Actor['language'],
  district: string | null = null,
): Promise<SignedIn | null> {
  const token = await signedValue(deps.authKey, cookie);
  if (token === null) return null;
  const now = deps.now();
  const row = await readWithPlacement<Row>(
    deps,
    sql`select u.id, u.username, u.name, s.expires_at, s.id credential, coalesce(s.last_used_at, s.created_at) last_used_at,
          u.two_factor_enabled, s.proved is 'passkey' by_passkey,
          exists (select 1 from passkey p where p.user = u.id) has_passkey, null grant_held, ${grantsOf(now)} grants
        from session s join user u on u.id = s.user_id
        where s.token = ${token} and s.expires_at >= ${now} and u.deactivated_at is null`,
    district,
  );
  return row === undefined ? null : signedIn(deps, row, 'session', language);
}

/** Who an API token (`kv_…`) belongs to, in one statement; null when it opens nothing. */
export async function readToken(
  deps: PeopleDeps,
  token: string,
  language: Actor['language'],
  district: string | null = null,
): Promise<SignedIn | null> {
  if (!/^kv_[\w-]{43}$/.test(token)) return null;
  const now = deps.now();
  const row = await readWithPlacement<Row>(
    deps,
    sql`select u.id, u.username, u.name, t.expires_at, t.id credential, t.last_used_at, u.two_factor_enabled,
          0 by_passkey, 0 has_passkey, t.grant_held, ${grantsOf(now)} grants
        from api_token t join user u on u.id = t.user
        where t.hash = ${await sha256(token)} and t.expires_at >= ${now} and t.revoked_at is null
          and u.deactivated_at is null`,
    district,
  );
  return row === undefined ? null : signedIn(deps, row, 'token', language);
}

const grantsOf = (now: number): Statement => grantsJson(sql`u.id`, now);

function signedIn(deps: PeopleDeps, row: Row, via: 'session' | 'token', language: Actor['language']): SignedIn {
  const grants = heldGrants(row.grants).filter(({ id }) => row.grant_held === null || row.grant_held === id);
  const wanted = deps.requireSecondFactor && via === 'session' && needsSecondFactor(grants.map(({ role }) => role));
  return {
    actor: { id: row.id, name: row.name, grants, via, language, credential: row.credential },
    username: row.username,
    grants,
    expiresAt: row.expires_at,
    credential: row.credential,
    lastUsedAt: row.last_used_at,
    secondFactor: secondFactorOf(row, wanted),
  };
}

function secondFactorOf(row: Row, wanted: boolean): SignedIn['secondFactor'] {
  if (row.two_factor_enabled === 1) return 'set';
  if (row.by_passkey === 1) return 'passkey-given';
  if (!wanted) return 'none';
  return row.has_passkey === 1 ? 'passkey-asked' : 'missing';
}

/** The value of a signed cookie (`value.signature`, HMAC-SHA-256 in base64), or null when the signature is not ours. */
async function signedValue(key: CryptoKey, cookie: string): Promise<string | null> {
  const dot = cookie.lastIndexOf('.');
  const signature = cookie.slice(dot + 1);
  if (dot < 1 || !/^[A-Za-z0-9+/]{43}=$/.test(signature)) return null;
  const value = cookie.slice(0, dot);
  const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  return (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(value))) ? value : null;
}
