import {
  addCounts,
  type Counts,
  monthsOfKey,
  ofYearTarget,
  type PeriodKey,
  type StateColumns,
  YEAR_TARGET_CODE,
} from '@konvergensi/domain';
import type { OwnProjection, ParentKey } from './parent-sums.ts';
import { packCounts } from './rollups.ts';
import { jsonParts } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

/** How far a region's row of a period is: of a window current while it is the sum of its months' rows. */
export interface SeqRow {
  region: number;
  period: PeriodKey;
  seq: number;
}

/** Every period for which a district has rows, months and windows, each found by a seek. */
export const periodsHeld = (district: number): Statement =>
  sql`with recursive p (period) as (
        select min(period) from rollup where district = ${district}
        union all select (select min(period) from rollup r where r.district = ${district} and r.period > p.period) from p where period is not null)
      select period from p where period is not null`;

/** The district's own row of every period: what is stale of it shows here. */
export const districtSeqs = (district: number): Statement =>
  sql`select u.region, u.period, u.seq from (${periodsHeld(district)}) p
      cross join rollup u on u.district = ${district} and u.period = p.period and u.level = 2 and u.region = ${district}`;

/** The district's own row of every period, as the directory copies them. */
export const allDistrictRows = (district: number): Statement =>
  sql`select u.period, u.rule_version, json(u.counts) counts, u.seq, u.at from (${periodsHeld(district)}) p
      cross join rollup u on u.district = ${district} and u.period = p.period and u.level = 2 and u.region = ${district}`;

/** Sub-districts, or the villages of some, in these periods. */
export const seqsBelow = (
  district: number,
  periods: readonly PeriodKey[],
  parents: readonly number[] | null,
): Statement =>
  parents === null
    ? sql`select region, period, seq from rollup
          where district = ${district} and period in (select value from json_each(${json(periods)})) and level = 3`
    : sql`select u.region, u.period, u.seq from json_each(${json(parents)}) s
            cross join region v on v.district = ${district} and v.level = 4 and v.parent = s.value
            cross join json_each(${json(periods)}) p
            cross join rollup u on u.district = ${district} and u.period = p.value and u.level = 4 and u.region = v.id`;

export interface WindowRow {
  village: number;
  period: PeriodKey;
  seq: number;
  ruleVersion: string;
  counts: Counts;
  byPosyandu: ReadonlyMap<string, Counts>;
  /** Its people; null: one of its months is stored without them. */
  states: StateColumns | null;
}

/** Windows of villages, only where nothing newer was computed; as many statements as their people need. */
export const putWindows = (district: number, rows: readonly WindowRow[], at: number): Statement[] => {
  const values = rows.map((row) => [
    row.period,
    row.village,
    packCounts(row.counts),
    row.byPosyandu.size === 0
      ? null
      : Object.fromEntries([...row.byPosyandu].map(([id, counts]) => [id, packCounts(counts)])),
    row.seq,
    row.ruleVersion,
    row.states,
  ]);
  return jsonParts(values).map(
    (part) => sql`insert into rollup (district, period, level, region, rule_version, counts, parts, states, seq, at)
      select ${district}, value ->> 0, 4, value ->> 1, value ->> 5, jsonb(value -> 2), jsonb(nullif(value -> 3, 'null')),
        jsonb(nullif(value -> 6, 'null')), value ->> 4, ${at}
      from json_each(${part}) where true
      on conflict (district, period, level, region) do update set
        rule_version = excluded.rule_version, counts = excluded.counts, parts = excluded.parts, states = excluded.states,
        seq = excluded.seq, at = excluded.at
      where excluded.seq > rollup.seq or (excluded.seq = rollup.seq and excluded.at > rollup.at)`,
  );
};

interface WindowProjection extends OwnProjection {
  /** Counts `d_s.proyeksi` of the sub-district's own months, as JSON. */
  months: string;
}

/** Own projections of sub-districts for the years of some windows, with what their months made of them. */
export const windowProjections = (district: number, parents: readonly ParentKey[]): Statement => {
  const rows = parents.map(({ region, period }) => {
    const months = monthsOfKey(period);
    return [region, period, Math.floor(months[0]! / 12) * 12, months];
  });
  return sql`select p.value ->> 0 region, p.value ->> 1 period, t.children,
        (select json_group_array(json(u.counts -> '$."d_s.proyeksi"')) from json_each(p.value -> 3) m
           cross join rollup u on u.district = ${district} and u.period = m.value and u.level = 3 and u.region = p.value ->> 0) months
      from json_each(${json(rows)}) p
        cross join target t on t.district = ${district} and t.source = 'proyeksi' and t.region = p.value ->> 0 and t.period = p.value ->> 2`;
};

export function inWindow(counts: Counts, { children, months }: WindowProjection): void {
  counts.delete('d_s.proyeksi');
  for (const tuple of JSON.parse(months) as (number[] | null)[]) {
    const [n = 0, d = 0, x = 0, u = 0] = tuple ?? [];
    addCounts(counts, 'd_s.proyeksi', [n, d, x, u]);
  }
  counts.set(YEAR_TARGET_CODE, [...ofYearTarget(counts.get('measured')?.[0] ?? 0, children)]);
}
