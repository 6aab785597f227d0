import { json, type SqlValue, type Statement, sql } from './statement.ts';

/** Stored codes that one statement picks out of each row's counts. */
export const MOST_MATRIX_CODES = 60;
/** D1 gives a function of SQL at most 32 arguments. */
const PATHS_AT_ONCE = 30;

/** Rows of one period: `[region, [[tuple or null, …], …]]`, codes in the order asked, in groups of 30. */
export interface MatrixRow {
  period: number;
  rule_version: string;
  at: number;
  rows: string;
}

/** The counts of these codes alone, picked out of the stored JSONB without unpacking the others. */
function picked(codes: readonly string[]): Statement {
  const parts: string[] = [];
  const params: SqlValue[] = [];
  for (let i = 0; i < codes.length; i += PATHS_AT_ONCE) {
    const paths = codes.slice(i, i + PATHS_AT_ONCE).map((code) => `$."${code}"`);
    // One path alone answers with its value, several with an array of theirs.
    const values = `json_extract(u.counts, ${paths.map(() => '?').join(', ')})`;
    parts.push(paths.length === 1 ? `json_array(${values})` : values);
    params.push(...paths);
  }
  return { sql: `json_array(${parts.join(', ')})`, params };
}

const someOf = (column: string, values: readonly number[] | 'all'): Statement =>
  values === 'all'
    ? { sql: 'true', params: [] }
    : { sql: `${column} in (select value from json_each(?))`, params: [json(values)] };

/** Regions of a level of a district × periods × codes: a row a period, summed nowhere, read in key order. */
export const matrixOfDistrict = (
  district: number,
  level: number,
  periods: readonly number[],
  regions: readonly number[] | 'all',
  codes: readonly string[],
): Statement =>
  sql`select u.period, min(u.rule_version) rule_version, max(u.at) at,
        json_group_array(json_array(u.region, ${picked(codes)})) rows
      from rollup u where u.district = ${district} and u.period in (select value from json_each(${json(periods)}))
        and u.level = ${level} and ${someOf('u.region', regions)}
      group by u.period`;

/** The directory's copies of these districts × periods × codes. */
export const matrixOfProvince = (
  districts: readonly number[],
  periods: readonly number[],
  codes: readonly string[],
): Statement =>
  sql`select u.period, min(u.rule_version) rule_version, max(u.at) at,
        json_group_array(json_array(u.district, ${picked(codes)})) rows
      from district_rollup u where ${someOf('u.district', districts)}
        and u.period in (select value from json_each(${json(periods)}))
      group by u.period`;

/**
 * What changes whenever a figure of the district changes in these periods: its rows' seq grow with every recompute of
 * any of its villages. A seek a period; of a quarter, semester or year also what waits in its months.
 */
export const freshnessOfDistrict = (
  district: number,
  periods: readonly number[],
  months: readonly number[],
): Statement =>
  sql`select (select count(*) || ':' || ifnull(sum(r.seq), 0) || ':' || ifnull(max(r.at), 0) || ':' || ifnull(group_concat(distinct r.rule_version), '')
          from rollup r where r.district = d.id and r.level = 2 and r.region = d.id
            and r.period in (select value from json_each(${json(periods)}))) || ':' ||
        (select count(*) from cell c where c.district = d.id and c.done < c.seq
            and c.period in (select value from json_each(${json(months)}))) || ':' || d.version || ':' || ifnull(d.target_source, '') tag
      from district d where d.id = ${district}`;

/** The same of a province: of the copies of all its districts. */
export const freshnessOfProvince = (province: number, periods: readonly number[]): Statement =>
  sql`select group_concat(tag, ';') tag from (
        select d.id || ':' || d.state || ':' || d.mode || ':' || count(c.period) || ':' || ifnull(sum(c.seq), 0) || ':' || ifnull(max(c.at), 0) || ':' || ifnull(group_concat(distinct c.rule_version), '') tag
        from district d left join district_rollup c on c.district = d.id
          and c.period in (select value from json_each(${json(periods)}))
        where d.province = ${province} group by d.id order by d.id)`;
