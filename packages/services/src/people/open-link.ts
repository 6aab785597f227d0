import { type Statement, sql } from '@konvergensi/db';
import { sha256 } from '../core/digest.ts';
import type { PeopleDeps } from './deps.ts';
import { enrolmentToken } from './secret.ts';

export const LINK_LIVES_MS = 72 * 60 * 60 * 1000;

/** A one-time link by which a person chooses a password. */
export interface OpenLink {
  token: string;
  expiresAt: number;
  row: Statement;
}

/** The link of a user as of an instant, and the row that opens it; a link opened before is replaced. */
export async function openLink(deps: PeopleDeps, user: string, createdAt: number): Promise<OpenLink> {
  const token = await enrolmentToken(deps.authKey, user, createdAt);
  const expiresAt = createdAt + LINK_LIVES_MS;
  const row = sql`insert into enrolment (user, token_hash, created_at, expires_at)
      values (${user}, ${await sha256(token)}, ${createdAt}, ${expiresAt})
    on conflict (user) do update set token_hash = excluded.token_hash, created_at = excluded.created_at,
      expires_at = excluded.expires_at, used_at = null`;
  return { token, expiresAt, row };
}
