import { FIRST_WINDOW_KEY } from '@konvergensi/domain';
import type { region } from './schema/directory.ts';
import { json, type Statement, sql } from './statement.ts';

export type RegionRow = Pick<typeof region.$inferSelect, 'id' | 'code' | 'name' | 'level' | 'kind' | 'parent'>;

export interface FigureRow {
  region: number;
  period: number;
  rule_version: string;
  counts: string;
  at: number;
}

/** A region of the directory with its parents, from the province down. */
export const regionWithParents = (code: string): Statement =>
  sql`with recursive up (id, code, name, level, kind, parent) as (
        select id, code, name, level, kind, parent from region where code = ${code}
        union all select r.id, r.code, r.name, r.level, r.kind, r.parent from region r join up on r.id = up.parent)
      select up.*, d.state, d.mode, d.shard from up left join district d on d.id = up.id order by up.level`;

export const childRegions = (parent: number): Statement =>
  sql`select r.id, r.code, r.name, r.level, r.kind, r.parent, d.state, d.mode from region r left join district d on d.id = r.id
      where r.parent = ${parent} and r.valid_to is null order by r.code`;

/** Counts of a roll-up row as text: all of them, or those of some codes only. */
const countsText = (codes: readonly string[] | 'all'): Statement =>
  codes === 'all'
    ? sql`json(u.counts)`
    : sql`(select json_group_object(e.key, json(e.value)) from json_each(u.counts) e
           where e.key in (select value from json_each(${json(codes)})))`;

/** Rows of a level of a district for a span of months, restricted to some regions and codes; clustered reads. */
export const rollupRows = (
  district: number,
  level: number,
  periods: readonly number[],
  regions: readonly number[] | 'all',
  codes: readonly string[] | 'all',
): Statement =>
  sql`select u.region, u.period, u.rule_version, ${countsText(codes)} counts, u.at from rollup u
      where u.district = ${district} and u.period in (select value from json_each(${json(periods)})) and u.level = ${level}
        and ${regions === 'all' ? sql`true` : sql`u.region in (select value from json_each(${json(regions)}))`}
      order by u.period, u.region`;

/** Counts of one posyandu, kept beside its village's. */
export const posyanduRows = (
  district: number,
  village: number,
  periods: readonly number[],
  posyandu: string,
): Statement =>
  sql`select region, period, rule_version, json(parts -> ${`$."${posyandu}"`}) counts, at from rollup
      where district = ${district} and period in (select value from json_each(${json(periods)})) and level = 4
        and region = ${village} and json_type(parts, ${`$."${posyandu}"`}) is not null`;

/** Villages' rows of a puskesmas: in each month those of its working area on the month's last day. */
export const workingAreaRows = (
  district: number,
  puskesmas: string,
  months: readonly (readonly [period: number, lastDay: string])[],
  codes: readonly string[] | 'all',
): Statement =>
  sql`select u.region, u.period, u.rule_version, ${countsText(codes)} counts, u.at
      from json_each(${json(months)}) m
        cross join working_area w on w.district = ${district} and w.puskesmas = ${puskesmas}
          and w.valid_from <= m.value ->> 1 and (w.valid_to is null or w.valid_to > m.value ->> 1)
        cross join rollup u on u.district = ${district} and u.period = m.value ->> 0 and u.level = 4 and u.region = w.village
      order by u.period, u.region`;

export interface PeriodRow {
  period: number;
  /** Somebody was measured in the month. */
  measured: 0 | 1;
}

/** Months of a district that have figures, newest first, each found by a seek. */
export const periodsOfDistrict = (district: number): Statement =>
  sql`with recursive p (period) as (
        select max(period) from rollup where district = ${district} and period < ${FIRST_WINDOW_KEY}
        union all select (select max(period) from rollup r where r.district = ${district} and r.period < p.period) from p where period is not null)
      select period, exists (select 1 from rollup r where r.district = ${district} and r.period = p.period and r.level = 2
          and r.counts ->> '$.measured[0]' > 0) measured
      from p where period is not null`;

/** The month a page shows: the one asked for, else the latest with measurements, else the latest, else this one. */
const shownMonth = (periods: Statement, asked: number | null, current: number): Statement =>
  sql`select coalesce(${asked}, (select max(period) from (${periods}) where measured), (select max(period) from (${periods})), ${current})`;

/** How far a trend looks back: so many months that have figures, or these periods. */
type TrendPeriods = number | readonly number[];

const trendPeriods = (periods: Statement, trend: TrendPeriods): Statement =>
  typeof trend === 'number'
    ? sql`select period from (select period from (${periods}) limit ${trend})`
    : sql`select value from json_each(${json(trend)})`;

interface DistrictPage {
  current: number;
  trend: TrendPeriods;
  months: readonly number[] | null;
  villages: readonly number[] | null;
}

/**
 * Everything that a page below the province reads of its shard. `months`: those behind the period asked for; `villages`:
 * those shown below in place of the regions directly below.
 */
export const pageOfDistrict = (
  district: number,
  region: { id: number; level: number },
  asked: number | null,
  { current, trend, months, villages }: DistrictPage,
): Statement[] => {
  const periods = periodsOfDistrict(district);
  const shown = shownMonth(periods, asked, current);
  const below =
    villages === null
      ? sql`r.level = ${region.level + 1} and r.parent = ${region.id}`
      : sql`r.level = 4 and r.id in (select value from json_each(${json(villages)}))`;
  return [
    periods,
    sql`select r.id, r.code, r.name, r.level, r.kind, r.parent from region r
        where r.district = ${district} and ${below} order by r.code`,
    sql`select u.region, u.period, u.rule_version, json(u.counts) counts, u.at from rollup u
        where u.district = ${district} and u.level = ${region.level} and u.region = ${region.id}
          and u.period in (${trendPeriods(periods, trend)} union select (${shown}))
        order by u.period`,
    sql`select u.region, u.period, u.rule_version, json(u.counts) counts, u.at from region r
          cross join rollup u on u.district = ${district} and u.period = (${shown}) and u.level = r.level and u.region = r.id
        where r.district = ${district} and ${below}`,
    sql`select count(*) n from cell where district = ${district} and done < seq
          and period in (${months === null ? shown : sql`select value from json_each(${json(months)})`})`,
    sql`select id, file_name, rows_done, rows_total, actor from import
        where district = ${district} and state in ('uploaded', 'checking', 'committing')`,
    sql`select target_source from district where id = ${district}`,
  ];
};

/**
 * Districts of a province whose figures are added: made-up people are never added to real ones. Once a district is
 * operational, those that still practise are left out.
 */
export const addedDistricts = (province: number): Statement =>
  sql`select id from district where province = ${province} and state = 'open'
      and mode = (select max(mode) from district where province = ${province} and state = 'open')`;

/** The directory's copies of a province's districts. */
export const districtCopies = (province: number, periods: readonly number[]): Statement =>
  sql`select c.district region, c.period, c.rule_version, json(c.counts) counts, c.at from district_rollup c
      where c.district in (${addedDistricts(province)}) and c.period in (select value from json_each(${json(periods)}))`;

export const periodsOfProvince = (province: number): Statement =>
  sql`select c.period, max(ifnull(c.counts ->> '$.measured[0]', 0) > 0) measured from district_rollup c
      where c.district in (${addedDistricts(province)}) and c.period < ${FIRST_WINDOW_KEY}
      group by c.period order by c.period desc limit 60`;

/** Everything that a province's page reads of the directory. */
export const pageOfProvince = (
  province: number,
  asked: number | null,
  { current, trend }: { current: number; trend: TrendPeriods },
): Statement[] => {
  const periods = periodsOfProvince(province);
  return [
    periods,
    childRegions(province),
    sql`select c.district region, c.period, c.rule_version, json(c.counts) counts, c.at from district_rollup c
        where c.district in (${addedDistricts(province)})
          and c.period in (${trendPeriods(periods, trend)}
                           union select (${shownMonth(periods, asked, current)}))`,
  ];
};
