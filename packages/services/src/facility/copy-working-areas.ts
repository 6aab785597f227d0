import { json, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

/**
 * Gives the officers of every puskesmas of a district its villages of today. A working area lives on the shard; the copy
 * in the directory is what a session is read with. Officers of a puskesmas that was merged into another are that one's.
 * Twice, late or out of order: the same result.
 */
export async function copyWorkingAreas(deps: Deps, district: OpenDistrict): Promise<void> {
  const [facilities, areas] = await district.db.batch([
    sql`select f.id, s.id stays, s.version from facility f
          left join facility_alias a on f.state = 'retired' and a.district = f.district and a.kind = f.kind and a.village = 0
            and a.alias = f.normal_name
          join facility s on s.district = f.district and s.id = ifnull(a.facility, f.id)
        where f.district = ${district.id} and f.kind = 'puskesmas'`,
    sql`select puskesmas, village, valid_from, valid_to from working_area where district = ${district.id} order by village`,
  ]);
  const today = todayOf(deps, district.code);
  const held = areas!.rows.filter(
    ({ valid_from: from, valid_to: to }) => String(from) <= today && (to === null || String(to) > today),
  );
  const villages = Map.groupBy(held, (row) => row['puskesmas']);
  const copies = facilities!.rows.map(({ id, stays, version }) => [
    id,
    stays,
    version,
    json((villages.get(stays) ?? []).map((row) => row['village'])),
  ]);
  await deps.directory.batch([
    sql`update grant_held set facility = c.stays, villages = c.villages, facility_version = c.version, version = grant_held.version + 1
        from (select value ->> 0 id, value ->> 1 stays, value ->> 2 version, value ->> 3 villages from json_each(${json(copies)})) c
        where grant_held.region = ${district.id} and grant_held.role in ('puskesmas_officer', 'puskesmas_head') and grant_held.facility = c.id
          and (c.stays <> c.id or grant_held.facility_version < c.version
            or (grant_held.facility_version = c.version and grant_held.villages <> c.villages))`,
  ]);
}

/** Nightly: copies that were lost, and working areas that begin or end today. */
export async function sweepWorkingAreas(deps: Deps): Promise<void> {
  for (const { id } of await deps.directory.all<{ id: number }>(
    sql`select distinct d.id from district d join grant_held g on g.region = d.id and g.role in ('puskesmas_officer', 'puskesmas_head')
        where d.state = 'open'`,
  )) {
    await copyWorkingAreas(deps, await openDistrictById(deps, id));
  }
}
