import { json, type Statement, sql } from './statement.ts';

export interface CellKey {
  village: number;
  period: number;
}

/** Marks village-months for recompute, in the batch that changes their facts. One row a cell. */
export const markCells = (district: number, cells: readonly CellKey[]): Statement =>
  sql`insert into cell (district, period, village, seq)
      select ${district}, c.value ->> 1, c.value ->> 0, 1 from json_each(${json(cells.map((c) => [c.village, c.period]))}) c where true
      on conflict (district, period, village) do update set seq = seq + 1`;

/** Dirty cells of a district in key order, those behind a cell. */
export const dirtyCells = (district: number, behind: CellKey, limit: number): Statement =>
  sql`select period, village, seq from cell
      where district = ${district} and (period, village) > (${behind.period}, ${behind.village}) and done < seq
      order by period, village limit ${limit}`;

/** How many village-months of these months wait to be recomputed. */
export const countDirty = (district: number, periods: readonly number[]): Statement =>
  sql`select count(*) n from cell where district = ${district}
      and period in (select value from json_each(${json(periods)})) and done < seq`;

/** Districts of this shard with a dirty cell, from a period on. */
export const dirtyDistricts = (fromPeriod: number): Statement =>
  sql`select d.id from district d where exists
      (select 1 from cell c where c.district = d.id and c.period >= ${fromPeriod} and c.done < c.seq)`;
