import { FIRST_WINDOW_KEY, RULE_VERSION } from '@konvergensi/domain';
import { markMonthsOf } from './cells.ts';
import type { figureRules, ruleTrial, ruleTrialChange } from './schema/figure-rules.ts';
import { json, type Statement, sql } from './statement.ts';

export type FigureRulesRow = typeof figureRules.$inferSelect;
export type RuleTrialRow = typeof ruleTrial.$inferSelect;
export type RuleTrialChangeRow = typeof ruleTrialChange.$inferSelect;

/** Version that a district, a column or a number, accepted last; null: it keeps to the first. */
export const acceptedRules = (district: Statement | number): Statement =>
  sql`(select a.version from figure_rules a where a.district = ${district} order by a.number desc limit 1)`;

/** Version under which a village's month was published: its quarter is locked and keeps it. Null: it is not. */
export const publishedRules = (village: Statement, month: Statement): Statement =>
  sql`(select ifnull((select f.rule_version from figure_version f where f.village = q.village and f.period = ${month}
          order by f.lock_number desc limit 1), '') from quarter_close q
        where q.village = ${village} and q.period = 1000000 + ${month} / 3 and q.state = 'locked')`;

export const rulesOfDistrict = (district: number): Statement =>
  sql`select * from figure_rules where district = ${district} order by number`;

export const trialOf = (district: number): Statement => sql`select * from rule_trial where district = ${district}`;

/** Marks every month that is not published, so that it is computed by the rules of today. */
export const markUnpublished = (district: number): Statement =>
  markMonthsOf(district, null, { only: sql`${publishedRules(sql`k.village`, sql`k.period`)} is null` });

/** Village-months of a shard that were computed by other rules than those of their district, and are not published. */
export const markOtherRules = (limit: number): Statement =>
  sql`insert into cell (district, period, village, seq, done)
      select u.district, u.period, u.region, u.seq + 1, u.seq from rollup u
      where u.level = 4 and u.period < ${FIRST_WINDOW_KEY}
        and (u.states is null or u.rule_version <> ifnull(${acceptedRules(sql`u.district`)}, ${RULE_VERSION}))
        and (u.states is null or ${publishedRules(sql`u.region`, sql`u.period`)} is null)
      limit ${limit}
      on conflict (district, period, village) do nothing`;

export const putTrialChanges = (district: number, rows: readonly Omit<RuleTrialChangeRow, 'district'>[]): Statement =>
  sql`insert into rule_trial_change (district, period, village, changes)
      select ${district}, value ->> 0, value ->> 1, value ->> 2
      from json_each(${json(rows.map((r) => [r.period, r.village, r.changes]))}) where true
      on conflict (district, period, village) do update set changes = excluded.changes`;

/** Counts before and after by code, summed over the months of each region of a level within a region. */
export interface TrialSum {
  region: number;
  period: number | null;
  code: string;
  /** Months of villages whose figure changes. */
  cells: number;
  before_n: number;
  before_d: number;
  after_n: number;
  after_d: number;
}

const sums = sql`x.key code, count(*) cells, sum(x.value ->> '$.before[0]') before_n, sum(x.value ->> '$.before[1]') before_d,
        sum(x.value ->> '$.after[0]') after_n, sum(x.value ->> '$.after[1]') after_d`;

/** By month, of the whole district. */
export const trialByMonth = (district: number): Statement =>
  sql`select ${district} region, c.period, ${sums} from rule_trial_change c, json_each(c.changes) x
      where c.district = ${district} group by c.period, x.key`;

/** By the regions below one: sub-districts of the district, villages of a sub-district. */
export const trialByRegion = (district: number, within: number): Statement =>
  sql`select iif(${within} = ${district}, v.parent, v.id) region, null period, ${sums}
      from rule_trial_change c cross join region v on v.id = c.village, json_each(c.changes) x
      where c.district = ${district} and (v.parent = ${within} or ${within} = ${district}) group by 1, x.key`;

/** Counts as they stand of the months that the trial looked at and that are not published, by region and code. */
export const unpublishedCounts = (district: number, within: number, codes: readonly string[]): Statement =>
  sql`select iif(${within} = ${district}, v.parent, v.id) region, u.period, k.value code,
        sum(ifnull(u.counts -> ('$."' || k.value || '"') ->> 0, 0)) n, sum(ifnull(u.counts -> ('$."' || k.value || '"') ->> 1, 0)) d
      from region v cross join (select distinct period from rule_trial_change where district = ${district}) p
        cross join rollup u on u.district = ${district} and u.period = p.period and u.level = 4 and u.region = v.id
        cross join json_each(${json(codes)}) k
      where v.district = ${district} and v.level = 4 and (v.parent = ${within} or ${within} = ${district})
        and ${publishedRules(sql`v.id`, sql`u.period`)} is null
      group by 1, 2, 3`;
