import { slicesOf } from './slices.ts';
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

/**
 * Marks the later months whose weight gain weighings of these months can change: the two after, and the child's next one.
 * Only where the child was weighed; `marked` are marked anyhow.
 */
export const markLaterWeighings = (
  district: number,
  weighed: readonly (readonly [village: number, period: number, person: string])[],
  { marked, current }: { marked: readonly CellKey[]; current: number },
): Statement[] => slicesOf(weighed).map((part) => markLater(district, part, marked, current));

function markLater(
  district: number,
  weighed: readonly (readonly [village: number, period: number, person: string])[],
  marked: readonly CellKey[],
  current: number,
): Statement {
  const first = Math.min(current, ...weighed.map(([, period]) => period));
  const ahead = json(Array.from({ length: Math.min(current - first, 72) }, (_, i) => i + 1));
  const isWeighed = (period: Statement) => sql`exists (select 1 from measurement m
        where m.village = w.value ->> 0 and m.period = ${period} and m.person = w.value ->> 2 and m.weight_g > 0)`;
  return sql`update cell set seq = seq + 1 where district = ${district}
      and (period, village) in (
        select (w.value ->> 1) + a.value, w.value ->> 0 from json_each(${json(weighed)}) w cross join json_each('[1,2]') a
        where ${isWeighed(sql`(w.value ->> 1) + a.value`)}
        union
        select (select (w.value ->> 1) + a.value from json_each(${ahead}) a
          where a.value <= ${current} - (w.value ->> 1) and ${isWeighed(sql`(w.value ->> 1) + a.value`)} limit 1), w.value ->> 0
        from json_each(${json(weighed)}) w)
      and (period, village) not in (select value ->> 1, value ->> 0 from json_each(${json(marked.map((c) => [c.village, c.period]))}))`;
}

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
