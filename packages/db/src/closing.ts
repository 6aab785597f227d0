import { type Month, periodContaining } from '@konvergensi/domain';
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

export interface QuarterCounts {
  village: number;
  quarter: number;
  rules: string;
  counts: Readonly<Record<string, readonly number[]>>;
}

/** Writes the scorecards of some village-quarters as counts. */
export const putQuarters = (district: number, quarters: readonly QuarterCounts[], at: number): Statement =>
  sql`insert into village_quarter (district, period, village, rules, counts, at)
      select ${district}, value ->> 0, value ->> 1, value ->> 2, jsonb(value -> 3), ${at}
      from json_each(${json(quarters.map((q) => [q.quarter, q.village, q.rules, q.counts]))}) where true
      on conflict (district, period, village) do update set rules = excluded.rules, counts = excluded.counts, at = excluded.at`;

/** All villages of a district in a quarter: what its table shows of each. */
export const quartersOfDistrict = (district: number, quarter: number): Statement =>
  sql`select r.id, r.parent, r.code, r.name, s.name subdistrict, q.rules, q.at, json(q.counts) counts, ifnull(c.state, 'open') state, c.locks,
        c.first_submitted_on
      from region r join region s on s.id = r.parent
        left join village_quarter q on q.district = ${district} and q.period = ${quarter} and q.village = r.id
        left join quarter_close c on c.village = r.id and c.period = ${quarter}
      where r.district = ${district} and r.level = 4
      order by s.name, r.name`;
