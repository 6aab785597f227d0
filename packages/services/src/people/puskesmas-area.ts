import { type Statement, sql } from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

/** A puskesmas with the villages it works in today, as its district's shard has them. */
export interface PuskesmasArea {
  id: string;
  villages: readonly number[];
  version: number;
}
export interface NamedPuskesmas extends PuskesmasArea {
  name: string;
}

export async function puskesmasArea(deps: Deps, district: string, id: string): Promise<PuskesmasArea | undefined> {
  const [found] = await areas(deps, district, sql`f.id = ${id}`);
  return found && { id: found.id, villages: found.villages, version: found.version };
}

/** Every puskesmas of a district. */
export const puskesmasOf = (deps: Deps, district: string): Promise<NamedPuskesmas[]> => areas(deps, district, sql`1`);

async function areas(deps: Deps, district: string, which: Statement): Promise<NamedPuskesmas[]> {
  const { db, id: districtId } = await openDistrict(deps, systemActor('working-area'), district, null);
  const rows = await db.all<{ id: string; name: string; version: number; areas: string }>(
    sql`select f.id, f.name, f.version,
          (select json_group_array(json_array(w.village, w.valid_from, w.valid_to)) from working_area w
           where w.district = f.district and w.puskesmas = f.id) areas
        from facility f
        where f.district = ${districtId} and ${which} and f.kind = 'puskesmas' and f.state <> 'retired'`,
  );
  return rows.map(({ id, name, version, areas: held }) => {
    const today = todayOf(deps, district);
    const villages = (JSON.parse(held) as [number, string, string | null][])
      .filter(([, from, to]) => from <= today && (to === null || to > today))
      .map(([village]) => village);
    return { id, name, villages, version };
  });
}
