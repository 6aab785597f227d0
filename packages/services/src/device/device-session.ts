import { type Statement, sql } from '@konvergensi/db';
import type { PeopleDeps } from '../people/deps.ts';
import { type OpenedSession, signedToken } from '../people/opened-session.ts';

/** A quarter of a year; then the telephone is enrolled again. */
export const DEVICE_LIVES_MS = 90 * 24 * 60 * 60 * 1000;

interface NewSession {
  user: string;
  device: string;
  expiresAt: number;
  userAgent: string | null;
}

/** A session of a telephone; whoever was signed in on it before is signed out. */
export async function deviceSession(
  deps: PeopleDeps,
  { user, device, expiresAt, userAgent }: NewSession,
): Promise<{ opened: OpenedSession; rows: readonly Statement[] }> {
  const { token, cookie } = await signedToken(deps);
  const now = deps.now();
  return {
    opened: { cookie, expiresAt },
    rows: [
      sql`delete from session where device = ${device}`,
      sql`insert into session (id, user_id, token, expires_at, user_agent, created_at, updated_at, device)
          values (${deps.ulid()}, ${user}, ${token}, ${expiresAt}, ${userAgent}, ${now}, ${now}, ${device})`,
    ],
  };
}
