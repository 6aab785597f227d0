import { type DeviceItem, Problem } from '@konvergensi/contract';
import { json, mustHold, sql } from '@konvergensi/db';
import { allows, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { giverStillMay } from '../people/still-may.ts';
import { findRegion } from '../region/find-region.ts';

interface Row {
  id: string;
  user_agent: string | null;
  created_at: number;
  people: string;
  last_used_at: number | null;
}

/** Telephones on which people of this region or below it sign in. */
export async function devicesOfRegion(deps: Deps, actor: Actor, code: string): Promise<DeviceItem[]> {
  const region = await findRegion(deps.directory, code);
  if (region === undefined || !touches(actor.grants, region.path)) throw new Problem('not-found');
  if (!allows(actor.grants, 'device.enrol', region.path)) throw new Problem('forbidden');
  const rows = await deps.directory.all<Row>(
    sql`with recursive below (id) as (select ${region.id} union all select r.id from region r join below b on r.parent = b.id)
        select d.id, d.user_agent, d.created_at, json_group_array(u.name) people,
          (select max(coalesce(s.last_used_at, s.created_at)) from session s where s.device = d.id) last_used_at
        from below b join device_member m on m.region = b.id join device d on d.id = m.device join user u on u.id = m.user
        where d.ended_at is null group by d.id order by d.created_at desc limit 500`,
  );
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    people: JSON.parse(row.people) as string[],
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Ends a lost or handed-on telephone: its sessions at once, its PINs, and at its next page what it keeps. */
export async function endDevice(deps: Deps, actor: Actor, id: string): Promise<void> {
  const rows = await deps.directory.all<{ region: number; path: string }>(
    sql`select m.region, json_array(r.id, a.id, b.id, c.id) path from device d join device_member m on m.device = d.id
        join region r on r.id = m.region left join region a on a.id = r.parent left join region b on b.id = a.parent
        left join region c on c.id = b.parent where d.id = ${id} and d.ended_at is null`,
  );
  const paths = rows.map(({ path }) => (JSON.parse(path) as (number | null)[]).filter((one) => one !== null).reverse());
  if (!paths.some((path) => touches(actor.grants, path))) throw new Problem('not-found');
  if (!paths.some((path) => allows(actor.grants, 'device.enrol', path))) throw new Problem('forbidden');
  const now = deps.now();
  const scope = rows[0]?.region ?? 0;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      ...giverStillMay(actor, now),
      mustHold(sql`exists (select 1 from device where id = ${id} and ended_at is null)`),
    ],
    rows: [
      sql`update device set ended_at = ${now}, ended_by = ${actor.id} where id = ${id}`,
      sql`delete from session where device = ${id}`,
    ],
    trail: [{ scope, verb: 'device.end', subject: id, body: { regions: json(rows.map(({ region }) => region)) } }],
  });
  await orConflict(work, () => new Problem('conflict'));
}
