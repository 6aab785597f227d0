import { type Month, periodContaining } from '@konvergensi/domain';
import { markOf } from './cells.ts';
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

/** Changes of each village's facts that its scorecard of a quarter may rest on, read before the facts themselves. */
export const changesBehind = (district: number, villages: readonly number[], months: readonly Month[]): Statement =>
  sql`select v.value village, ${changesOf(district, 'v.value', months)} seen from json_each(${json(villages)}) v`;

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
  counts: Readonly<Record<string, readonly number[]>>;
}

/**
 * Writes the scorecards of a quarter of some villages as counts, where they have changed and nothing has happened since
 * the facts were read: what has happened since is computed by the pass that it asks for. A village whose own months did
 * not change (counts run on from an earlier quarter) has the quarter's first month marked, so that what rests on the
 * quarter is computed anew.
 */
export function putQuarter(
  district: number,
  quarter: number,
  rows: readonly QuarterCounts[],
  { months, own, at }: { months: readonly Month[]; own: readonly number[]; at: number },
): Statement[] {
  const values = json(rows.map((q) => [q.village, q.rules, q.counts, q.seen]));
  const changed = sql`select n.village, n.rules, n.counts
      from (select value ->> 0 village, value ->> 1 rules, jsonb(value -> 2) counts, value ->> 3 seen from json_each(${values})) n
        left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = n.village
      where (q.counts is not n.counts or q.rules is not n.rules)
        and n.seen = ${changesOf(district, 'n.village', months)}`;
  const first = firstMonthOf(quarter);
  return [
    markOf(
      district,
      sql`select ${first} period, village from (${changed}) where village not in (select value from json_each(${json(own)}))`,
    ),
    sql`insert into village_quarter (district, period, village, rules, counts, at)
        select ${district}, ${quarter}, village, rules, counts, ${at} from (${changed}) where true
        on conflict (district, period, village) do update set rules = excluded.rules, counts = excluded.counts, at = excluded.at`,
  ];
}

/** All villages of a district in a quarter: what its table shows of each. */
export const quartersOfDistrict = (district: number, quarter: number): Statement =>
  sql`select r.id, r.parent, r.code, r.name, s.name subdistrict, q.rules, q.at, json(q.counts) counts, ifnull(c.state, 'open') state, c.locks,
        c.first_submitted_on
      from region r join region s on s.id = r.parent
        left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = r.id
        left join quarter_close c on c.village = r.id and c.period = ${quarter}
      where r.district = ${district} and r.level = 4
      order by s.name, r.name`;
