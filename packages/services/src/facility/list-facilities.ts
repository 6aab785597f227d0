import type { FacilityView } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

interface Row {
  id: string;
  kind: 'puskesmas' | 'posyandu';
  name: string;
  parent: string | null;
  village: string | null;
  state: FacilityView['state'];
  version: number;
}

/** Puskesmas and posyandu of a district: proposals of imports and what people confirmed. */
export async function listFacilities(
  deps: Deps,
  actor: Actor,
  query: { district: string },
): Promise<{ facilities: FacilityView[] }> {
  const district = await openDistrict(deps, actor, query.district, 'figure.read');
  return { facilities: await facilitiesOf(deps, district) };
}

export async function facilitiesOf(deps: Deps, district: OpenDistrict): Promise<FacilityView[]> {
  const [facilities, aliases, areas] = await district.db.batch([
    sql`select f.id, f.kind, f.name, f.parent, r.code village, f.state, f.version from facility f left join region r on r.id = f.village
        where f.district = ${district.id} order by f.kind desc, f.name`,
    sql`select facility, alias from facility_alias where district = ${district.id} order by alias`,
    sql`select w.puskesmas, r.code, w.valid_from, w.valid_to from working_area w join region r on r.id = w.village
        where w.district = ${district.id} order by r.code`,
  ]);
  const today = todayOf(deps, district.code);
  const aliasesOf = Map.groupBy(aliases!.rows, (row) => row['facility']);
  const areaOf = Map.groupBy(
    areas!.rows.filter(
      (row) => String(row['valid_from']) <= today && (row['valid_to'] === null || String(row['valid_to']) > today),
    ),
    (row) => row['puskesmas'],
  );
  return (facilities!.rows as unknown as Row[]).map((row) => ({
    ...row,
    aliases: (aliasesOf.get(row.id) ?? []).map((alias) => String(alias['alias'])),
    villages: (areaOf.get(row.id) ?? []).map((village) => String(village['code'])),
  }));
}
