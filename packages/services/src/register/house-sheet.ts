import { type HouseSheet, Problem, type PutHouseSheet } from '@konvergensi/contract';
import { type HouseholdRow, json, mustHold, putRows, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { firstOpenMonth, openMonthsFrom } from './months-open.ts';
import { openVillage, openVillageFor } from './open-village.ts';
import { wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

const MOST_HOUSES = 200;

/** Water, toilet, waste water and insurance of all houses of a hamlet on one sheet, as last seen. */
export async function readHouseSheet(
  deps: Deps,
  actor: Actor,
  query: { village: string; dusun?: string | undefined },
): Promise<HouseSheet> {
  const { dusun } = query;
  const at = await openVillage(deps, actor, query.village, 'person.list', (here) => [
    sql`select distinct dusun from household where village = ${here} and left_on is null and dusun is not null order by dusun`,
    sql`select h.*, (select min(f.name) from family f where f.village = h.village and f.household = h.id) name
        from household h where h.village = ${here} and h.left_on is null
          and (${dusun ?? null} is null or h.dusun = ${dusun ?? null}) order by h.dusun, h.rt, name, h.id limit ${MOST_HOUSES}`,
  ]);
  const houses = (at.loaded[1] ?? []) as unknown as (HouseholdRow & { name: string | null })[];
  return {
    dusun: (at.loaded[0] ?? []).map((row) => String(row['dusun'])),
    houses: houses.map((row) => ({
      id: row.id,
      name: row.name ?? '',
      rt: row.rt,
      water: row.water,
      toilet: row.toilet,
      wasteWater: row.waste_water,
      insurance: row.insurance,
      conditionsOn: row.conditions_on,
      version: row.version,
    })),
    today: at.today,
  };
}

/** All houses of a sheet as seen on a day: what did not change is carried forward with the new day. All or none. */
export async function saveHouseSheet(
  deps: Deps,
  actor: Actor,
  command: { village: string; values: PutHouseSheet; key: string },
): Promise<{ changed: number; seen: number }> {
  const { village, values, key } = command;
  const asked = { village, key, content: ['sheet', village, values], permission: 'register.whole' as const };
  const ids = json(values.houses.map(({ id }) => id));
  const { at, earlier } = await openVillageFor<{ changed: number; seen: number }>(deps, actor, asked, (here) => [
    sql`select * from household where village = ${here} and id in (select value from json_each(${ids}))`,
    firstOpenMonth(here),
  ]);
  if (earlier !== undefined) return earlier;
  if (values.on > at.today) throw wrongField('on', 'Tanggal di masa depan');
  const known = new Map(((at.loaded[0] ?? []) as unknown as HouseholdRow[]).map((row) => [row.id, row]));
  let changed = 0;
  const rows = values.houses.map(({ id, version, water, toilet, wasteWater, insurance }): HouseholdRow => {
    const before = known.get(id);
    if (before === undefined) throw new Problem('not-found');
    if (before.version !== version) throw new Problem('conflict');
    const row = { ...before, water, toilet, waste_water: wasteWater, insurance };
    if (JSON.stringify(row) !== JSON.stringify(before)) changed += 1;
    return { ...row, conditions_on: values.on, version: version + 1 };
  });
  const seen = json(values.houses.map(({ id, version }) => [id, version]));
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustHold(
        sql`not exists (select 1 from json_each(${seen}) s left join household h on h.village = ${at.id} and h.id = s.value ->> 0
              where h.version is not s.value ->> 1)`,
      ),
    ],
    rows: putRows('household', rows),
    verb: 'household.sheet',
    subject: village,
    body: { on: values.on, houses: values.houses },
    cells: openMonthsFrom(at, at.loaded[1], changed > 0 ? null : at.today),
    from: at.period,
    answer: { changed, seen: rows.length },
  });
}
