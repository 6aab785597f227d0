import { type DistrictItem, Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { allows, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { findRegion, type RegionColumns, regionRef } from '../region/find-region.ts';

interface Row extends RegionColumns {
  state: DistrictItem['state'] | null;
  mode: DistrictItem['mode'];
  opened_at: number | null;
  villages: number;
}

/** Districts of a province with how far each is: all of them for who may see the province, otherwise those of the own roles. */
export async function listDistricts(deps: Deps, actor: Actor, province: string): Promise<DistrictItem[]> {
  const found = await findRegion(deps.directory, province);
  if (found === undefined || found.ref.level !== 'province' || !touches(actor.grants, found.path)) {
    throw new Problem('not-found');
  }
  const rows = await deps.directory.all<Row>(
    sql`select r.id, r.code, r.name, r.level, r.kind, d.state, d.mode, d.opened_at,
          coalesce(d.villages, (select count(*) from region v join region s on s.id = v.parent where s.parent = r.id)) villages
        from region r left join district d on d.id = r.id where r.parent = ${found.id} order by r.code`,
  );
  const all = allows(actor.grants, 'figure.read', found.path);
  return rows
    .filter(({ id }) => all || touches(actor.grants, [...found.path, id]))
    .map((row) => ({
      region: regionRef(row),
      state: row.state ?? 'belum',
      mode: row.mode,
      villages: row.villages,
      openedAt: row.opened_at,
    }));
}
