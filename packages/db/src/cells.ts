import { FIRST_WINDOW_KEY } from '@konvergensi/domain';
import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';
import { periodsHeld } from './windows.ts';

export interface CellKey {
  village: number;
  period: number;
}

/** Change up to which a village-month was computed, of columns `period` and `village` of `k`. */
const computedUpTo = (district: number): Statement =>
  sql`ifnull((select r.seq from rollup r
      where r.district = ${district} and r.period = k.period and r.level = 4 and r.region = k.village), 0)`;

/** Marks the village-months `k (period, village)`. A village-month has a row only while it is dirty: one row a cell. */
export const markOf = (district: number, keys: Statement): Statement =>
  sql`insert into cell (district, period, village, seq, done)
      select ${district}, k.period, k.village, k.computed + 1, k.computed
      from (select k.period, k.village, ${computedUpTo(district)} computed from (${keys}) k) k where true
      on conflict (district, period, village) do update set seq = seq + 1`;

/** Marks village-months for recompute, in the batch that changes their facts. */
export const markCells = (district: number, cells: readonly CellKey[]): Statement =>
  markOf(
    district,
    sql`select c.value ->> 1 period, c.value ->> 0 village from json_each(${json(cells.map((c) => [c.village, c.period]))}) c`,
  );

/**
 * Marks every village-month of a district that was ever computed or waits, of these villages (null: of all), from a month
 * on, where `only` holds of `k (period, village)`.
 */
export const markMonthsOf = (
  district: number,
  villages: readonly number[] | null,
  { from = 0, only = sql`true` }: { from?: number; only?: Statement } = {},
): Statement => {
  const among = (column: Statement) =>
    villages === null ? sql`true` : sql`${column} in (select value from json_each(${json(villages)}))`;
  const computed = sql`select p.period, r.region village from (${periodsHeld(district)}) p
      cross join rollup r on r.district = ${district} and r.period = p.period and r.level = 4 and ${among(sql`r.region`)}
      where p.period >= ${from} and p.period < ${FIRST_WINDOW_KEY}`;
  const waiting = sql`select c.period, c.village from cell c where c.district = ${district} and c.period >= ${from} and ${among(sql`c.village`)}`;
  return markOf(district, sql`select k.period, k.village from (${computed} union ${waiting}) k where ${only}`);
};

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
  const keys = sql`
        select (w.value ->> 1) + a.value period, w.value ->> 0 village from json_each(${json(weighed)}) w cross join json_each('[1,2]') a
        where ${isWeighed(sql`(w.value ->> 1) + a.value`)}
        union
        select (select (w.value ->> 1) + a.value from json_each(${ahead}) a
          where a.value <= ${current} - (w.value ->> 1) and ${isWeighed(sql`(w.value ->> 1) + a.value`)} limit 1), w.value ->> 0
        from json_each(${json(weighed)}) w`;
  return markOf(
    district,
    sql`select k.period, k.village from (${keys}) k where k.period is not null
          and (k.period, k.village) not in (select value ->> 1, value ->> 0 from json_each(${json(marked.map((c) => [c.village, c.period]))}))`,
  );
}

/**
 * Dirty cells of a district behind one, village by village and each in all its months, so that its rows are read once: as
 * many whole villages as make `most` cells, or so many months of one. Each month is asked by a seek.
 */
export const dirtyCells = (
  district: number,
  { behind, from }: { behind: CellKey; from: number },
  most: number,
): Statement =>
  sql`with recursive p (period) as (
        select min(period) from cell where district = ${district} and period >= ${from}
        union all select (select min(period) from cell c where c.district = ${district} and c.period > p.period) from p where period is not null),
      n (village) as (
        select distinct j.value from p cross join json_each((
          select json_group_array(village) from (select c.village from cell c
            where c.district = ${district} and c.period = p.period and c.village >= ${behind.village} and c.done < c.seq
              and (c.village > ${behind.village} or c.period > ${behind.period})
            order by c.village limit ${most}))) j
        where p.period is not null
        order by j.value limit cast(max(1, ${most} / max(1, (select count(period) from p))) as integer))
      select c.period, c.village, c.seq from n cross join p
        cross join cell c on c.district = ${district} and c.period = p.period and c.village = n.village
      where c.done < c.seq and (c.village > ${behind.village} or c.period > ${behind.period})
      order by c.village, c.period limit ${most}`;

/** How many village-months of these months wait to be recomputed. */
export const countDirty = (district: number, periods: readonly number[]): Statement =>
  sql`select count(*) n from cell where district = ${district}
      and period in (select value from json_each(${json(periods)})) and done < seq`;

/** Districts of this shard with a dirty cell, of whatever month: reads a row a district and no cell that is done. */
export const dirtyDistricts = sql`select d.id from district d
      where exists (select 1 from cell c where c.district = d.id and c.done < c.seq)`;
