import type { PeriodKey } from '@konvergensi/domain';
import { json, type Statement, sql } from './statement.ts';

/** One village in one month: one indicator's column of its people, and of the latest frozen version where asked. */
export interface StateRow {
  village: number;
  period: number;
  rule_version: string;
  id: string | null;
  birth: string | null;
  print: string | null;
  letters: string | null;
  /** Of the village's own figure of the indicator: counts as a JSON array. */
  counts: string | null;
}

/** Counts of one indicator of the regions of a level below, in some months. */
export const partRows = (
  district: number,
  level: number,
  within: Statement,
  periods: readonly number[],
  code: string,
): Statement =>
  sql`select u.region, u.period, u.rule_version, json_object(${code}, json(ifnull(u.counts -> ${`$."${code}"`}, '[]'))) counts, u.at
      from json_each(${json(periods)}) p cross join region r
        cross join rollup u on u.district = ${district} and u.period = p.value and u.level = ${level} and u.region = r.id
      where r.district = ${district} and r.level = ${level} and ${within}`;

/** Villages of a region, itself if it is one. */
const villagesOf = (district: number, region: number): Statement =>
  sql`select id from region where district = ${district} and level = 4
        and (id = ${region} or parent = ${region} or ${region} = ${district})`;

/** People of one indicator in the villages of a region in two months; prints only where they are compared. */
export const statesOf = (
  district: number,
  region: number,
  periods: readonly number[],
  column: string,
  code: string,
): Statement =>
  sql`select u.region village, u.period, u.rule_version, u.states ->> '$.id' id, u.states ->> '$.birth' birth, null print,
        u.states ->> ${`$."${column}"`} letters, u.counts -> ${`$."${code}"`} counts
      from json_each(${json(periods)}) p cross join region r
        cross join rollup u on u.district = ${district} and u.period = p.value and u.level = 4 and u.region = r.id
      where r.district = ${district} and r.level = 4
        and (r.id = ${region} or r.parent = ${region} or ${region} = ${district})`;

/** Marks of the same people by another version of the rules; null: it says nothing else of anybody there. */
export interface OtherMarksRow {
  village: number;
  version: string;
  letters: string | null;
}

/** One indicator's column of a region's villages in a period, by other versions of the rules. */
export const otherMarksOf = (
  district: number,
  region: number,
  period: PeriodKey,
  column: string,
  versions: readonly string[],
): Statement =>
  sql`select u.region village, v.value version, u.states ->> ('$."' || ${column} || '@' || v.value || '"') letters
      from (${villagesOf(district, region)}) r cross join json_each(${json(versions)}) v
        cross join rollup u on u.district = ${district} and u.period = ${period} and u.level = 4 and u.region = r.id`;

export interface FrozenRow extends StateRow {
  lock_number: number;
  at: number;
  /** Prints of the month as it stands, to tell a correction from a changed rule. */
  live_print: string | null;
}

/** The latest frozen version of each of a region's villages in a month. */
export const frozenStatesOf = (
  district: number,
  region: number,
  period: number,
  column: string,
  code: string,
): Statement =>
  sql`select f.village, f.period, f.rule_version, f.lock_number, f.at, f.states ->> '$.id' id, f.states ->> '$.birth' birth,
        f.states ->> '$.print' print, f.states ->> ${`$."${column}"`} letters, f.counts -> ${`$."${code}"`} counts,
        u.states ->> '$.print' live_print
      from (${villagesOf(district, region)}) v
        cross join figure_version f on f.village = v.id and f.period = ${period}
          and f.lock_number = (select max(lock_number) from figure_version l where l.village = v.id and l.period = ${period})
        left join rollup u on u.district = ${district} and u.period = f.period and u.level = 4 and u.region = f.village`;

export interface FrozenMonth {
  village: number;
  period: number;
  ruleVersion: string;
  counts: Readonly<Record<string, readonly number[]>>;
  states: Readonly<Record<string, string>>;
}

/** Keeps a village's months as they are, for good, under the number of a lock. */
export const freezeMonths = (months: readonly FrozenMonth[], lock: number, at: number): Statement =>
  sql`insert into figure_version (village, period, lock_number, rule_version, counts, states, at)
      select value ->> 0, value ->> 1, ${lock}, value ->> 2, jsonb(value -> 3), jsonb(value -> 4), ${at}
      from json_each(${json(months.map((m) => [m.village, m.period, m.ruleVersion, m.counts, m.states]))})`;

export interface QualityRow {
  /** Counts by last digit, 0 to 9, as a JSON array of [digit, n]. */
  length: string | null;
  weight: string | null;
  wrong: number;
  placed: number;
}

/** Last digits of a month's measures in a region's villages, and who was measured in the position of another age. */
export const qualityOf = (district: number, region: number, period: number): Statement =>
  sql`with measured as (
        select m.length_um, m.weight_g, m.position, m.date >= date(p.birth_date, '+2 years') standing
        from (${villagesOf(district, region)}) v cross join measurement m on m.village = v.id and m.period = ${period}
          join person p on p.village = m.village and p.id = m.person)
      select
        (select json_group_array(json_array(digit, n)) from (select (length_um + 500) / 1000 % 10 digit, count(*) n
           from measured where length_um is not null group by 1)) length,
        (select json_group_array(json_array(digit, n)) from (select (weight_g + 50) / 100 % 10 digit, count(*) n
           from measured where weight_g is not null group by 1)) weight,
        (select count(*) from measured where position = iif(standing, 'L', 'H')) wrong,
        (select count(*) from measured where position is not null) placed`;
