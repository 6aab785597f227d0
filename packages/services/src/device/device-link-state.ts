import { Problem, type RegionRef } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { PeopleDeps } from '../people/deps.ts';
import { managedUser } from '../people/managed-user.ts';
import { giverStillMay } from '../people/still-may.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';

export interface DeviceLinkState {
  name: string;
  region: RegionRef;
  state: 'waiting' | 'opened' | 'confirmed' | 'used' | 'expired';
  openedAgent: string | null;
  openedAt: number | null;
  expiresAt: number;
}

interface Row extends RegionColumns {
  user: string;
  person: string;
  opened_at: number | null;
  opened_by: string | null;
  opened_agent: string | null;
  confirmed_at: number | null;
  used_at: number | null;
  expires_at: number;
}

/** How far a link is, for who may give one to that person. */
export async function deviceLinkState(deps: PeopleDeps, actor: Actor, id: string): Promise<DeviceLinkState> {
  const { row } = await load(deps, actor, id);
  return {
    name: row.person,
    region: regionRef(row),
    state: stateOf(row, deps.now()),
    openedAgent: row.opened_agent,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
  };
}

/** The giver has seen on which telephone it was opened, and that it is the right one; before that it opens nothing. */
export async function confirmDeviceLink(deps: PeopleDeps, actor: Actor, id: string): Promise<void> {
  const { row, scope } = await load(deps, actor, id);
  const now = deps.now();
  if (stateOf(row, now) !== 'opened') throw new Problem('wrong-state');
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      ...giverStillMay(actor, now),
      mustHold(
        sql`exists (select 1 from device_link where id = ${id} and opened_by = ${row.opened_by} and confirmed_at is null)`,
      ),
    ],
    rows: [sql`update device_link set confirmed_at = ${now} where id = ${id}`],
    trail: [{ scope, verb: 'device.confirm', subject: row.user, body: { link: id, agent: row.opened_agent } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}

/** Not the right telephone, or no longer wanted: the link opens nothing any more. */
export async function withdrawDeviceLink(deps: PeopleDeps, actor: Actor, id: string): Promise<void> {
  const { row, scope } = await load(deps, actor, id);
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      ...giverStillMay(actor, deps.now()),
      mustHold(sql`exists (select 1 from device_link where id = ${id} and used_at is null)`),
    ],
    rows: [sql`delete from device_link where id = ${id} and used_at is null`],
    trail: [{ scope, verb: 'device.withdraw', subject: row.user, body: { link: id } }],
  });
  await orConflict(work, () => new Problem('wrong-state'));
}

async function load(deps: PeopleDeps, actor: Actor, id: string): Promise<{ row: Row; scope: number }> {
  const row = await deps.directory.one<Row>(
    sql`select l.user, u.name person, l.opened_at, l.opened_by, l.opened_agent, l.confirmed_at, l.used_at, l.expires_at,
          r.id, r.code, r.name, r.level, r.kind
        from device_link l join user u on u.id = l.user join region r on r.id = l.region where l.id = ${id}`,
  );
  if (row === undefined) throw new Problem('not-found');
  const { scope } = await managedUser(deps, actor, row.user);
  return { row, scope };
}

function stateOf(row: Row, now: number): DeviceLinkState['state'] {
  if (row.used_at !== null) return 'used';
  if (row.expires_at <= now) return 'expired';
  if (row.confirmed_at !== null) return 'confirmed';
  return row.opened_at === null ? 'waiting' : 'opened';
}
