import { type Counts, FIRST_WINDOW_KEY, mergeCounts } from '@konvergensi/domain';
import { mustHold } from './guard.ts';
import { type ComputedCell, packCounts, unpackCounts } from './rollups.ts';
import { json, type Statement, sql } from './statement.ts';

/** A sub-district in a month, or in a window of several months. */
export interface ParentKey {
  region: number;
  period: number;
}

/** A region's row above the villages: its seq is the sum of its children's and so only grows. */
export interface ParentRow extends ParentKey {
  ruleVersion: string;
  seq: number;
  counts: Counts;
}

interface ChildRow extends ParentKey {
  parent: number;
  rule_version: string;
  seq: number;
  counts: string;
}

/** Sub-districts above these villages. */
export const parentsOf = (villages: readonly number[]): Statement =>
  sql`select id, parent from region where id in (select value from json_each(${json(villages)}))`;

/** In one snapshot: the villages' rows of some sub-districts, own projections, and every sub-district of the periods. */
export const sumsOf = (
  district: number,
  parents: readonly ParentKey[],
  projections: Statement = monthProjections(district, parents),
): Statement[] => {
  const pairs = json(parents.map(({ region, period }) => [region, period]));
  return [
    sql`select u.region, v.parent, u.period, u.rule_version, u.seq, json(u.counts) counts from json_each(${pairs}) p
          cross join region v on v.district = ${district} and v.level = 4 and v.parent = p.value ->> 0
          cross join rollup u on u.district = ${district} and u.period = p.value ->> 1 and u.level = 4 and u.region = v.id`,
    projections,
    sql`select u.region, ${district} parent, u.period, u.rule_version, u.seq, json(u.counts) counts from rollup u
        where u.district = ${district} and u.level = 3
          and u.period in (select value from json_each(${json([...new Set(parents.map(({ period }) => period))])}))`,
  ];
};

const monthProjections = (district: number, parents: readonly ParentKey[]): Statement =>
  sql`select p.value ->> 0 region, p.value ->> 1 period, t.children
      from json_each(${json(parents.map(({ region, period }) => [region, period]))}) p
        cross join target t on t.district = ${district} and t.source = 'proyeksi'
          and t.region = p.value ->> 0 and t.period = (p.value ->> 1) / 12 * 12`;

/** A sub-district's own projection. */
export interface OwnProjection extends ParentKey {
  children: number;
}

const inMonth = (counts: Counts, { children }: OwnProjection): void =>
  void counts.set('d_s.proyeksi', [counts.get('measured')?.[0] ?? 0, children, 0, 0]);

/** Re-summed from the rows of `sumsOf`, never adjusted: the sub-districts asked for, and the district in their months. */
export function readSums<Own extends OwnProjection>(
  district: number,
  results: readonly { rows: readonly unknown[] }[],
  project: (counts: Counts, own: Own) => void = inMonth,
) {
  const [villages, targets, stored] = results.map(({ rows }) => rows) as [ChildRow[], Own[], ChildRow[]];
  const subdistricts = sumOf(villages.map(({ parent, ...row }) => ({ ...read(row), region: parent })));
  for (const own of targets) {
    // A sub-district's own projection takes the place of what its villages do not say.
    const counts = subdistricts.get(keyOf(own))?.counts;
    if (counts !== undefined) project(counts, own);
  }
  const others = stored.filter((row) => !subdistricts.has(keyOf(row))).map(read);
  const all = [...subdistricts.values(), ...others].map((row) => ({ ...row, region: district }));
  return { subdistricts: [...subdistricts.values()], districts: [...sumOf(all).values()] };
}

const keyOf = ({ region, period }: ParentKey) => `${region}:${period}`;

const read = ({ region, period, rule_version, seq, counts }: Omit<ChildRow, 'parent'>): ParentRow => ({
  region,
  period,
  ruleVersion: rule_version,
  seq,
  counts: unpackCounts(counts),
});

function sumOf(rows: readonly ParentRow[]): Map<string, ParentRow> {
  const sums = new Map<string, ParentRow>();
  for (const row of rows) {
    const sum = sums.get(keyOf(row));
    if (sum === undefined) sums.set(keyOf(row), { ...row, counts: mergeCounts(new Map(), row.counts) });
    else {
      mergeCounts(sum.counts, row.counts);
      sum.seq += row.seq;
      if (row.ruleVersion < sum.ruleVersion) sum.ruleVersion = row.ruleVersion;
    }
  }
  return sums;
}

const putParents = (district: number, level: 2 | 3, rows: readonly ParentRow[], at: number): Statement =>
  sql`insert into rollup (district, period, level, region, rule_version, counts, parts, seq, at)
      select ${district}, value ->> 0, ${level}, value ->> 1, value ->> 2, jsonb(value -> 3), null, value ->> 4, ${at}
      from json_each(${json(rows.map((r) => [r.period, r.region, r.ruleVersion, packCounts(r.counts), r.seq]))}) where true
      on conflict (district, period, level, region) do update set
        rule_version = excluded.rule_version, counts = excluded.counts, seq = excluded.seq, at = excluded.at
      where excluded.seq > rollup.seq
        or (excluded.seq = rollup.seq and excluded.at > rollup.at and rollup.period >= ${FIRST_WINDOW_KEY})`;

/** Ends the batch when another pass has summed a sub-district of these months meanwhile: sum again. */
const sumsStand = (district: number, districts: readonly ParentRow[]): Statement =>
  mustHold(sql`not exists (
    select 1 from json_each(${json(districts.map(({ period, seq }) => [period, seq]))}) d
    where (select sum(r.seq) from rollup r where r.district = ${district} and r.period = d.value ->> 0 and r.level = 3)
      is not d.value ->> 1)`);

/** What was computed waits no longer; a cell that was marked meanwhile does. */
const takeDone = (district: number, cells: readonly Pick<ComputedCell, 'village' | 'period' | 'seq'>[]): Statement =>
  sql`delete from cell where district = ${district} and (period, village, seq) in (
        select value ->> 1, value ->> 0, value ->> 2 from json_each(${json(cells.map((c) => [c.village, c.period, c.seq]))}))`;

/** One batch: sub-districts, district, cells done. A cell is done only when every region above it counts it. */
export const putSums = (
  district: number,
  { subdistricts, districts }: ReturnType<typeof readSums>,
  cells: readonly Pick<ComputedCell, 'village' | 'period' | 'seq'>[],
  at: number,
): Statement[] => [
  putParents(district, 3, subdistricts, at),
  sumsStand(district, districts),
  putParents(district, 2, districts, at),
  takeDone(district, cells),
];
