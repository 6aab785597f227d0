import { json, type Statement, sql } from './statement.ts';

export interface RegionRow {
  id: number;
  code: string;
  name: string;
  level: 1 | 2 | 3 | 4;
  kind: string;
  parent: number | null;
}

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

/** Rows of a level of a district for a span of months, restricted to some regions; clustered reads. */
export const rollupRows = (
  district: number,
  level: number,
  periods: readonly number[],
  regions: readonly number[] | 'all',
): Statement =>
  sql`select region, period, rule_version, json(counts) counts, at from rollup
      where district = ${district} and period in (select value from json_each(${json(periods)})) and level = ${level}
        and ${regions === 'all' ? sql`true` : sql`region in (select value from json_each(${json(regions)}))`}
      order by period, region`;

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

/** Villages in a puskesmas's working area on a day. */
export const workingArea = (district: number, puskesmas: string, on: string): Statement =>
  sql`select village from working_area where district = ${district} and puskesmas = ${puskesmas}
      and valid_from <= ${on} and (valid_to is null or valid_to > ${on})`;

export interface PeriodRow {
  period: number;
  /** Somebody was measured in the month. */
  measured: 0 | 1;
}

/** Months of a district that have figures, newest first, each found by a seek. */
export const periodsOfDistrict = (district: number): Statement =>
  sql`with recursive p (period) as (
        select max(period) from rollup where district = ${district}
        union all select (select max(period) from rollup r where r.district = ${district} and r.period < p.period) from p where period is not null)
      select period, exists (select 1 from rollup r where r.district = ${district} and r.period = p.period and r.level = 2
          and r.counts ->> '$.measured[0]' > 0) measured
      from p where period is not null`;

/**
 * The directory's copies of a province's districts. Made-up people are never added to real ones: once a district of the
 * province is operational, those that still practise are left out.
 */
export const districtCopies = (province: number, periods: readonly number[]): Statement =>
  sql`select c.district region, c.period, c.rule_version, json(c.counts) counts, c.at
      from district d join district_rollup c on c.district = d.id
      where d.province = ${province} and d.state = 'open' and c.period in (select value from json_each(${json(periods)}))
        and d.mode = (select max(mode) from district where province = ${province} and state = 'open')`;

export const periodsOfProvince = (province: number): Statement =>
  sql`select c.period, max(ifnull(c.counts ->> '$.measured[0]', 0) > 0) measured
      from district d join district_rollup c on c.district = d.id
      where d.province = ${province} group by c.period order by c.period desc limit 60`;
