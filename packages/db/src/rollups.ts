import type { Counts, StateColumns } from '@konvergensi/domain';
import type { districtRollup } from './schema/directory.ts';
import { jsonParts } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

/** Levels a shard sums; a village's own row is level 4, its district's level 2. */
export const LEVELS = { province: 1, district: 2, subdistrict: 3, village: 4 } as const;

/**
 * Counts as they are stored: an object code → [numerator, denominator, excluded, not recorded], trailing zeros cut. Totals
 * before groups by sex and age: a stored object is searched from its begin, and totals are what is read.
 */
export function packCounts(counts: Counts): Record<string, number[]> {
  const [totals, groups]: [string[], string[]] = [[], []];
  for (const code of counts.keys()) (code.includes('/') ? groups : totals).push(code);
  const packed: Record<string, number[]> = {};
  for (const code of [...totals.sort(), ...groups.sort()]) {
    const tuple = counts.get(code)!;
    let length = 4;
    while (length > 0 && tuple[length - 1] === 0) length -= 1;
    packed[code] = tuple.slice(0, length);
  }
  return packed;
}

export function unpackCounts(text: string): Counts {
  const counts: Counts = new Map();
  for (const [code, tuple] of Object.entries(JSON.parse(text) as Record<string, number[]>)) {
    counts.set(code, [tuple[0] ?? 0, tuple[1] ?? 0, tuple[2] ?? 0, tuple[3] ?? 0]);
  }
  return counts;
}

export interface ComputedCell {
  village: number;
  period: number;
  /** Read in the same snapshot as the facts. */
  seq: number;
  counts: Counts;
  byPosyandu: ReadonlyMap<string, Counts>;
  ruleVersion: string;
  /** What each target person is to each indicator. */
  states?: StateColumns;
}

const asRow = (cell: ComputedCell): unknown[] => [
  cell.village,
  cell.period,
  cell.seq,
  packCounts(cell.counts),
  cell.byPosyandu.size === 0
    ? null
    : Object.fromEntries([...cell.byPosyandu].map(([id, counts]) => [id, packCounts(counts)])),
  cell.states ?? null,
  cell.ruleVersion,
];

/**
 * Village counts, only where nothing newer was computed. An equal seq is left alone: twice is once. As many statements as
 * the people of the villages need.
 */
export const putVillages = (district: number, cells: readonly ComputedCell[], at: number): Statement[] =>
  jsonParts(cells.map(asRow)).map(
    (rows) => sql`insert into rollup (district, period, level, region, rule_version, counts, parts, states, seq, at)
      select ${district}, n.period, 4, n.village, n.rules, jsonb(n.counts), jsonb(n.parts), jsonb(n.states), n.seq, ${at}
      from (select value ->> 0 village, value ->> 1 period, value ->> 2 seq, value -> 3 counts, nullif(value -> 4, 'null') parts,
              nullif(value -> 5, 'null') states, value ->> 6 rules from json_each(${rows})) n
        cross join cell c on c.district = ${district} and c.period = n.period and c.village = n.village
      where c.done < n.seq
      on conflict (district, period, level, region) do update set
        rule_version = excluded.rule_version, counts = excluded.counts, parts = excluded.parts, states = excluded.states,
        seq = excluded.seq, at = excluded.at
      where excluded.seq > rollup.seq`,
  );

/** The district's own rows of these months, as text, for the directory. */
export const districtRows = (district: number, periods: readonly number[]): Statement =>
  sql`select period, rule_version, json(counts) counts, seq, at from rollup
      where district = ${district} and level = 2 and region = ${district}
        and period in (select value from json_each(${json(periods)}))`;

export type DistrictRow = Pick<typeof districtRollup.$inferSelect, 'period' | 'rule_version' | 'seq' | 'at'> & {
  counts: string;
};

/** The directory's copy: taken only when newer. */
export const takeDistrictRows = (district: number, rows: readonly DistrictRow[]): Statement =>
  sql`insert into district_rollup (district, period, rule_version, counts, seq, at)
      select ${district}, value ->> 0, value ->> 1, jsonb(value ->> 2), value ->> 3, value ->> 4
      from json_each(${json(rows.map((r) => [r.period, r.rule_version, r.counts, r.seq, r.at]))}) where true
      on conflict (district, period) do update set rule_version = excluded.rule_version, counts = excluded.counts,
        seq = excluded.seq, at = excluded.at
      where excluded.seq > district_rollup.seq or (excluded.seq = district_rollup.seq and excluded.at > district_rollup.at)`;
