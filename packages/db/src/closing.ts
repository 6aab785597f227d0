import { type Month, periodContaining } from '@konvergensi/domain';
import { type CellKey, markOf } from './cells.ts';
import { mustHold } from './guard.ts';
import type { quarterClose, quarterStep, scorecardRules, scorecardVersion } from './schema/record.ts';
import { json, type Statement, sql } from './statement.ts';

export type QuarterCloseRow = typeof quarterClose.$inferSelect;
export type QuarterStepRow = typeof quarterStep.$inferSelect;
export type ScorecardVersionRow = typeof scorecardVersion.$inferSelect;
export type ScorecardRulesRow = typeof scorecardRules.$inferSelect;

/** A quarter as it is stored: `1_000_000 + year × 4 + quarter − 1`, of any of its months. */
export const quarterKey = (month: Month): number => 1_000_000 + Math.floor(month / 3);

/** First month of a stored quarter. */
export const firstMonthOf = (quarter: number): Month => periodContaining('quarter', (quarter - 1_000_000) * 3).first;

const keysOf = (months: readonly Month[]): string => json([...new Set(months.map(quarterKey))]);

/** Locked quarters of a village among those of some months. */
export const lockedQuarters = (village: number, months: readonly Month[]): Statement =>
  sql`select period from quarter_close where village = ${village} and state = 'locked'
      and period in (select value from json_each(${keysOf(months)}))`;

/** Ends the batch when a quarter of one of these months is locked: every verb that changes facts of a month begins so. */
export const notLocked = (village: number, months: readonly Month[]): Statement =>
  mustHold(sql`not exists (${lockedQuarters(village, months)})`);

/** Locked quarters of a village from that of a month on. */
export const lockedFrom = (village: number, month: Month): Statement =>
  sql`select period from quarter_close where village = ${village} and state = 'locked' and period >= ${quarterKey(month)} limit 1`;

/** The same for a change that bears on every month from one on. */
export const notLockedFrom = (village: number, month: Month): Statement =>
  mustHold(
    sql`not exists (select 1 from quarter_close where village = ${village} and state = 'locked' and period >= ${quarterKey(month)})`,
  );

export const quarterOf = (village: number, quarter: number): Statement =>
  sql`select * from quarter_close where village = ${village} and period = ${quarter}`;

export const stepsOf = (village: number, quarter: number): Statement =>
  sql`select * from quarter_step where village = ${village} and period = ${quarter} order by seq`;

export const versionsOf = (village: number, quarter: number): Statement =>
  sql`select * from scorecard_version where village = ${village} and period = ${quarter} order by lock_number`;

export const scorecardRulesOfDistrict = (district: number): Statement =>
  sql`select * from scorecard_rules where district = ${district}`;

/** Quarters of these village-months and later ones, up to a quarter, in which the village recorded something. */
export const recordedQuarters = (
  months: readonly (readonly [village: number, month: Month])[],
  last: number,
): Statement =>
  sql`select distinct c.value ->> 0 village, 1000000 + m.period / 3 quarter
      from json_each(${json(months)}) c cross join person_month m
        on m.village = c.value ->> 0 and m.period >= (c.value ->> 1) / 3 * 3
      where 1000000 + m.period / 3 <= ${last}`;

/** Changes of each village's facts that its scorecard of a quarter may rest on, read before the facts themselves; and what stands. */
export const changesBehind = (
  district: number,
  quarter: number,
  villages: readonly number[],
  months: readonly Month[],
): Statement =>
  sql`select v.value village, ${changesOf(district, 'v.value', months)} seen, json(q.counts) counts, json(q.months) months, q.rules
      from json_each(${json(villages)}) v
        left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = v.value`;

export interface QuarterStands {
  village: number;
  seen: number;
  counts: string | null;
  months: string | null;
  rules: string | null;
}

const changesOf = (district: number, village: 'v.value' | 'n.village', months: readonly Month[]): Statement => ({
  sql: `(select ifnull(sum(ifnull(
        (select c.seq from cell c where c.district = ? and c.period = p.value and c.village = ${village}),
        (select r.seq from rollup r where r.district = ? and r.period = p.value and r.level = 4 and r.region = ${village}))), 0)
      from json_each(?) p)`,
  params: [district, district, json(months)],
});

export interface QuarterCounts {
  /** From `changesBehind`. */
  seen: number;
  village: number;
  rules: string;
  counts: PackedCounts;
  /** Of its months that have begun, in order. */
  months: readonly PackedCounts[];
  /** Months that rest on what is written and are not being computed now. */
  marked: readonly Month[];
}

type PackedCounts = Readonly<Record<string, readonly number[]>>;

/** Months of a village to be computed anew, because their services or what rests on their quarter are others now. */
export function monthsToMark(
  now: Omit<QuarterCounts, 'seen' | 'marked'>,
  before: QuarterStands | undefined,
  { quarter, computed }: { quarter: number; computed: readonly CellKey[] },
): Month[] {
  const first = firstMonthOf(quarter);
  const own = new Set(computed.flatMap(({ village, period }) => (village === now.village ? [period] : [])));
  const was = before?.months == null ? [] : (JSON.parse(before.months) as PackedCounts[]);
  const others = now.months.flatMap((counts, i) =>
    own.has(first + i) || json(counts) === json(was[i] ?? {}) ? [] : [first + i],
  );
  const isRejudged = before?.rules !== now.rules || before.counts !== json(now.counts);
  return own.size === 0 && isRejudged ? [...new Set([first, ...others])] : others;
}

/**
 * Writes the scorecards of a quarter of some villages as counts, where they have changed and nothing has happened since
 * the facts were read: what has happened since is computed by the pass that it asks for. Then marks the months that rest
 * on them.
 */
export function putQuarter(
  district: number,
  quarter: number,
  rows: readonly QuarterCounts[],
  { months, at }: { months: readonly Month[]; at: number },
): Statement[] {
  const values = json(rows.map((q) => [q.village, q.rules, q.counts, q.seen, q.months]));
  const marked = json(rows.flatMap((q) => q.marked.map((month) => [q.village, q.seen, month])));
  return [
    sql`insert into village_quarter (district, period, village, rules, counts, months, at)
        select ${district}, ${quarter}, n.village, n.rules, n.counts, n.months, ${at}
        from (select value ->> 0 village, value ->> 1 rules, jsonb(value -> 2) counts, value ->> 3 seen, jsonb(value -> 4) months
              from json_each(${values})) n
          left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = n.village
        where (q.counts is not n.counts or q.rules is not n.rules or q.months is not n.months)
          and n.seen = ${changesOf(district, 'n.village', months)}
        on conflict (district, period, village) do update set rules = excluded.rules, counts = excluded.counts,
          months = excluded.months, at = excluded.at`,
    markOf(
      district,
      sql`select n.period, n.village from (select value ->> 0 village, value ->> 1 seen, value ->> 2 period from json_each(${marked})) n
          where n.seen = ${changesOf(district, 'n.village', months)}`,
    ),
  ];
}

/** Services of village-months as they were judged last, one row for each that has any. */
export const servicesOf = (district: number, cells: readonly CellKey[]): Statement =>
  sql`select c.value ->> 0 village, c.value ->> 1 period, q.months -> ('$[' || ((c.value ->> 1) % 3) || ']') services
      from json_each(${json(cells.map((c) => [c.village, c.period]))}) c
        cross join village_quarter q on q.district = ${district} and q.period = 1000000 + (c.value ->> 1) / 3 and q.village = c.value ->> 0`;

/** All villages of a district in a quarter: what its table shows of each. */
export const quartersOfDistrict = (district: number, quarter: number): Statement =>
  sql`select r.id, r.parent, r.code, r.name, s.name subdistrict, q.rules, q.at, json(q.counts) counts, ifnull(c.state, 'open') state, c.locks,
        c.first_submitted_on
      from region r join region s on s.id = r.parent
        left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = r.id
        left join quarter_close c on c.village = r.id and c.period = ${quarter}
      where r.district = ${district} and r.level = 4
      order by s.name, r.name`;
