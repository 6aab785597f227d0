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
