import type { Counts } from '@konvergensi/domain';
import type { districtRollup } from './schema/directory.ts';
import { json, type Statement, sql } from './statement.ts';

/** Levels a shard sums; a village's own row is level 4, its district's level 2. */
export const LEVELS = { province: 1, district: 2, subdistrict: 3, village: 4 } as const;

/** Counts as they are stored: an object code → [numerator, denominator, excluded, not recorded], trailing zeros cut. */
export function packCounts(counts: Counts): Record<string, number[]> {
  const packed: Record<string, number[]> = {};
  for (const [code, tuple] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
}

const asRows = (cells: readonly ComputedCell[]): string =>
  json(
    cells.map((cell) => [
      cell.village,
      cell.period,
      cell.seq,
      packCounts(cell.counts),
      cell.byPosyandu.size === 0
        ? null
        : Object.fromEntries([...cell.byPosyandu].map(([id, counts]) => [id, packCounts(counts)])),
    ]),
  );

const rowsOf = (cells: readonly ComputedCell[]): Statement => {
  const rows = asRows(cells);
  return sql`select value ->> 0 village, value ->> 1 period, value ->> 2 seq, value -> 3 counts,
      nullif(value -> 4, 'null') parts from json_each(${rows})`;
};

/** Village counts, only where nothing newer was computed. An equal seq is left alone: twice is once. */
const putVillages = (district: number, cells: readonly ComputedCell[], ruleVersion: string, at: number): Statement =>
  sql`insert into rollup (district, period, level, region, rule_version, counts, parts, seq, at)
      select ${district}, n.period, 4, n.village, ${ruleVersion}, jsonb(n.counts), jsonb(n.parts), n.seq, ${at}
      from (${rowsOf(cells)}) n cross join cell c on c.district = ${district} and c.period = n.period and c.village = n.village
      where c.done < n.seq
      on conflict (district, period, level, region) do update set
        rule_version = excluded.rule_version, counts = excluded.counts, parts = excluded.parts,
        seq = excluded.seq, at = excluded.at
      where excluded.seq > rollup.seq`;

/** A parent is re-summed from its children, never adjusted: its seq is the sum of theirs and so only grows. */
const sumParents = (
  district: number,
  level: 2 | 3,
  parents: readonly [region: number, period: number][],
  at: number,
): Statement =>
  sql`insert into rollup (district, period, level, region, rule_version, counts, parts, seq, at)
      select ${district}, s.period, ${level}, s.parent, s.rule_version, s.counts, null, s.seq, ${at}
      from (
        select p.parent, p.period,
          (select min(r.rule_version) from rollup r where r.district = ${district} and r.period = p.period
             and r.level = ${level + 1} and r.region in (select id from region where parent = p.parent)) rule_version,
          (select sum(r.seq) from rollup r where r.district = ${district} and r.period = p.period
             and r.level = ${level + 1} and r.region in (select id from region where parent = p.parent)) seq,
          (select jsonb_group_object(code, jsonb_array(a, b, c, d)) from (
             select e.key code, sum(ifnull(e.value ->> 0, 0)) a, sum(ifnull(e.value ->> 1, 0)) b,
               sum(ifnull(e.value ->> 2, 0)) c, sum(ifnull(e.value ->> 3, 0)) d
             from rollup r, json_each(r.counts) e
             where r.district = ${district} and r.period = p.period and r.level = ${level + 1}
               and r.region in (select id from region where parent = p.parent)
             group by e.key)) counts
        from (select value ->> 0 parent, value ->> 1 period from json_each(${json(parents)})) p
      ) s where s.seq is not null
      on conflict (district, period, level, region) do update set
        rule_version = excluded.rule_version, counts = excluded.counts, seq = excluded.seq, at = excluded.at`;

/** A sub-district's own projection takes the place of what its villages do not say. */
const ownProjection = (district: number, parents: readonly [region: number, period: number][]): Statement =>
  sql`update rollup set counts = jsonb_set(counts, '$."d_s.proyeksi"', jsonb_array(
        ifnull(counts ->> '$.measured[0]', 0),
        (select t.children from target t where t.district = ${district} and t.source = 'proyeksi'
           and t.region = rollup.region and t.period = rollup.period / 12 * 12), 0, 0))
      where district = ${district} and level = 3
        and (region, period) in (select value ->> 0, value ->> 1 from json_each(${json(parents)}))
        and exists (select 1 from target t where t.district = ${district} and t.source = 'proyeksi'
           and t.region = rollup.region and t.period = rollup.period / 12 * 12)`;

const markDone = (district: number, cells: readonly ComputedCell[]): Statement =>
  sql`update cell set done = n.seq
      from (select value ->> 0 village, value ->> 1 period, value ->> 2 seq
            from json_each(${json(cells.map((c) => [c.village, c.period, c.seq]))})) n
      where cell.district = ${district} and cell.period = n.period and cell.village = n.village and cell.done < n.seq`;

/** One batch: village rows, sub-districts, district, cells done. Twice, late or out of order: the same result. */
export function putCounts(
  district: number,
  cells: readonly ComputedCell[],
  parentOf: ReadonlyMap<number, number>,
  ruleVersion: string,
  at: number,
): Statement[] {
  const subdistricts = new Map<string, [number, number]>();
  for (const { village, period } of cells) {
    const parent = parentOf.get(village);
    if (parent !== undefined) subdistricts.set(`${parent}:${period}`, [parent, period]);
  }
  const parents = [...subdistricts.values()];
  const periods = [...new Set(cells.map((cell) => cell.period))];
  return [
    putVillages(district, cells, ruleVersion, at),
    sumParents(district, 3, parents, at),
    ownProjection(district, parents),
    sumParents(
      district,
      2,
      periods.map((period) => [district, period]),
      at,
    ),
    markDone(district, cells),
  ];
}

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
      where excluded.seq > district_rollup.seq`;
