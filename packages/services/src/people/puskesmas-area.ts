import { sql } from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';

/** A puskesmas with the villages it works in today, as its district's shard has them. */
export interface PuskesmasArea {
  id: string;
  villages: readonly number[];
  version: number;
}

export async function puskesmasArea(deps: Deps, district: string, id: string): Promise<PuskesmasArea | undefined> {
  const { db, id: districtId } = await openDistrict(deps, systemActor('working-area'), district, null);
  const row = await db.one<{ version: number; zone: string; areas: string }>(
    sql`select f.version, d.zone,
          (select json_group_array(json_array(w.village, w.valid_from, w.valid_to)) from working_area w
           where w.district = f.district and w.puskesmas = f.id) areas
        from facility f join district d on d.id = f.district
        where f.district = ${districtId} and f.id = ${id} and f.kind = 'puskesmas' and f.state <> 'retired'`,
  );
  if (row === undefined) return undefined;
  const today = todayIn(row.zone, deps.now());
  const villages = (JSON.parse(row.areas) as [number, string, string | null][])
    .filter(([, from, to]) => from <= today && (to === null || to > today))
    .map(([village]) => village);
  return { id, villages, version: row.version };
}
