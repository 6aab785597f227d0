import { Problem } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { LAST_USE_EVERY_MS } from './api-tokens.ts';
import { scopeOf } from './scope-of.ts';

export interface SessionItem {
  id: string;
  /** The one that asks. */
  current: boolean;
  userAgent: string | null;
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
}

interface Row {
  id: string;
  user_agent: string | null;
  created_at: number;
  last_used_at: number | null;
  expires_at: number;
}

/** The actor's own sessions that still open, the latest first. */
export async function listSessions(deps: Deps, actor: Actor, current: string): Promise<SessionItem[]> {
  const rows = await deps.directory.all<Row>(
    sql`select id, user_agent, created_at, last_used_at, expires_at from session
        where user_id = ${actor.id} and expires_at >= ${deps.now()}
        order by coalesce(last_used_at, created_at) desc, id limit 200`,
  );
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at ?? row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Ends one of the actor's own sessions at once. */
export async function endSession(deps: Deps, actor: Actor, id: string): Promise<void> {
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [mustHold(sql`exists (select 1 from session where user_id = ${actor.id} and id = ${id})`)],
    rows: [sql`delete from session where user_id = ${actor.id} and id = ${id}`],
    trail: [{ scope: scopeOf(actor), verb: 'session.end', subject: actor.id, body: { session: id } }],
  });
  await orConflict(work, () => new Problem('not-found'));
}

/** Ends all of the actor's sessions but the one that asks. */
export async function endOtherSessions(deps: Deps, actor: Actor, current: string): Promise<void> {
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [],
    rows: [sql`delete from session where user_id = ${actor.id} and id <> ${current}`],
    trail: [{ scope: scopeOf(actor), verb: 'session.end-others', subject: actor.id, body: {} }],
  });
}

/** Writes that a session was used, when that was not written lately. */
export async function noteSessionUse(
  deps: Deps,
  used: { actor: Actor; credential: string; lastUsedAt: number | null },
): Promise<void> {
  const now = deps.now();
  if (used.lastUsedAt !== null && used.lastUsedAt > now - LAST_USE_EVERY_MS) return;
  await deps.directory.batch([
    sql`update session set last_used_at = ${now} where user_id = ${used.actor.id} and id = ${used.credential}`,
  ]);
}
