import { FIRST_WINDOW_KEY, type PeriodKey } from '@konvergensi/domain';
import type { CellKey } from './cells.ts';
import type { figureDrift, jobFailure, rebuild } from './schema/health.ts';
import { json, type Statement, sql } from './statement.ts';
import { periodsHeld } from './windows.ts';

/** Every village comes round once in so many nights. */
export const SHARES = 7;

export type DriftRow = typeof figureDrift.$inferSelect;
export type NewDrift = Omit<DriftRow, 'district' | 'healed_at'>;
export type RebuildRow = typeof rebuild.$inferSelect;
export type Job = (typeof jobFailure.$inferSelect)['job'];

/** Begins tonight's share in every open district of a shard; what of an earlier week was left goes on with it. */
export const beginChecks = (night: number, at: number): Statement =>
  sql`insert into figure_check (district, share, night, started_at, updated_at)
      select id, ${night % SHARES}, ${night}, ${at}, ${at} from district where state = 'open'
      on conflict (district, share) do update set night = excluded.night, done_village = 0, cells = 0, drifted = 0,
        started_at = excluded.started_at, updated_at = excluded.updated_at, finished_at = null
      where figure_check.night < excluded.night`;

export interface StoredFigure extends CellKey {
  seq: number;
  rule_version: string | null;
  counts: string | null;
  parts: string | null;
  states: string | null;
}

/** Months of a village that wait for nothing, and those with raw rows and no figure. */
export const settledFigures = (district: number, village: number): Statement =>
  sql`select ${village} village, k.period, ifnull(r.seq, 0) seq, r.rule_version, json(r.counts) counts, json(r.parts) parts, json(r.states) states
      from (select period from (${periodsHeld(district)}) where period < ${FIRST_WINDOW_KEY}
            union select distinct period from measurement where village = ${village}) k
        left join rollup r on r.district = ${district} and r.period = k.period and r.level = 4 and r.region = ${village}
      where not exists (select 1 from cell c where c.district = ${district} and c.period = k.period and c.village = ${village})
        and (r.seq is not null or (exists (
          select 1 from measurement m where m.village = ${village} and m.period = k.period)))`;

/** The same of the villages of a sub-district in one month. */
export const settledBelow = (district: number, region: number, period: number): Statement =>
  sql`select r.region village, r.period, r.seq, r.rule_version, json(r.counts) counts, json(r.parts) parts, json(r.states) states
      from region v cross join rollup r on r.district = ${district} and r.period = ${period} and r.level = 4 and r.region = v.id
      where v.district = ${district} and v.level = 4 and v.parent = ${region}
        and not exists (select 1 from cell c where c.district = ${district} and c.period = r.period and c.village = v.id)`;

/** Windows of a village as they are stored. */
export const storedWindows = (district: number, village: number): Statement =>
  sql`select ${village} village, k.period, r.seq, r.rule_version, json(r.counts) counts, json(r.parts) parts, json(r.states) states
      from (${periodsHeld(district)}) k cross join rollup r on r.district = ${district} and r.period = k.period and r.level = 4 and r.region = ${village}
      where k.period >= ${FIRST_WINDOW_KEY}`;

export const putDrifts = (district: number, rows: readonly NewDrift[]): Statement =>
  sql`insert into figure_drift (district, at, level, region, period, what, before, after, village, month)
      select ${district}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
      from json_each(${json(rows.map((r) => [r.at, r.level, r.region, r.period, r.what, r.before, r.after, r.village, r.month]))}) where true
      on conflict do nothing`;

/** Marks a village-month whose row is gone so that its sub-district, which counted it, is summed anew and not held newer. */
export const markLost = (district: number, cells: readonly CellKey[]): Statement =>
  sql`insert into cell (district, period, village, seq)
      select ${district}, n.value ->> 1, v.id, 1 + max(0,
          ifnull((select r.seq from rollup r where r.district = ${district} and r.period = n.value ->> 1 and r.level = 3 and r.region = v.parent), 0)
          - ifnull((select sum(r.seq) from region o cross join rollup r on r.district = ${district} and r.period = n.value ->> 1 and r.level = 4 and r.region = o.id
              where o.district = ${district} and o.level = 4 and o.parent = v.parent), 0))
      from json_each(${json(cells.map((c) => [c.village, c.period]))}) n cross join region v on v.id = n.value ->> 0 where true
      on conflict (district, period, village) do update set seq = seq + 1`;

/** Drifts whose village-month waits no longer are healed. */
export const healDrifts = (district: number, at: number): Statement =>
  sql`update figure_drift set healed_at = ${at} where district = ${district} and healed_at is null
        and not exists (select 1 from cell c where c.district = ${district} and c.period = month and c.village = figure_drift.village)`;

/** Rows above the villages of some periods as they are stored, to be held against their sums. */
export const storedSums = (district: number, periods: readonly PeriodKey[]): Statement =>
  sql`select level, region, period, seq, json(counts) counts from rollup
      where district = ${district} and period in (select value from json_each(${json(periods)})) and level in (2, 3)`;

/** A village-month with a row, to be marked so that what stands above it is summed anew. */
export const oneMonthBelow = (district: number, region: number, months: readonly number[]): Statement =>
  sql`select r.region village, r.period from json_each(${json(months)}) m
        cross join rollup r on r.district = ${district} and r.period = m.value and r.level = 4
        cross join region v on v.id = r.region and (v.parent = ${region} or ${region} = ${district})
      limit 1`;

/** A failed try of a job, counted by the hour. */
export const putFailure = (
  district: number,
  { job, detail, givenUp, at }: { job: Job; detail: string; givenUp: boolean; at: number },
): Statement =>
  sql`insert into job_failure (district, job, hour, times, given_up, detail, last_at)
      values (${district}, ${job}, ${Math.floor(at / 3_600_000)}, ${givenUp ? 0 : 1}, ${givenUp ? 1 : 0}, ${detail}, ${at})
      on conflict (district, job, hour) do update set times = times + excluded.times, given_up = given_up + excluded.given_up,
        detail = iif(excluded.detail = '', detail, excluded.detail), last_at = excluded.last_at`;

/** Village-months of a district behind one, in the order in which a rebuild takes them: all with a figure or raw rows. */
export const cellsToRebuild = (district: number, of: RebuildRow, limit: number): Statement =>
  sql`with recursive m (period) as (
        select ${of.done_period} union all select period + 1 from m where period < ${of.last_period})
      select m.period, v.id village from m cross join region v
      where v.district = ${district} and v.level = 4 and (m.period, v.id) > (${of.done_period}, ${of.done_village})
        and (exists (select 1 from rollup r where r.district = ${district} and r.period = m.period and r.level = 4 and r.region = v.id)
          or exists (select 1 from measurement x where x.village = v.id and x.period = m.period)
          or exists (select 1 from cell c where c.district = ${district} and c.period = m.period and c.village = v.id))
      order by m.period, v.id limit ${limit}`;
