import type { aksiLine } from './schema/plan.ts';
import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

export type AksiLineRow = typeof aksiLine.$inferSelect;

/** Lines of some kinds and years of a district, in the order they were first written. */
export const aksiLinesOf = (district: number, years: readonly number[], kinds: readonly string[]): Statement =>
  sql`select * from aksi_line where district = ${district} and year in (select value from json_each(${json(years)}))
        and kind in (select value from json_each(${json(kinds)})) order by kind, id`;

/** Holds while each of these lines stands in the version it was read in; null: it does not exist. */
export const aksiLinesUnchanged = (
  { district, year }: Pick<AksiLineRow, 'district' | 'year'>,
  lines: readonly (readonly [kind: string, id: string, version: number | null])[],
): Statement =>
  sql`not exists (select 1 from json_each(${json(lines)}) j
        left join aksi_line l on l.district = ${district} and l.year = ${year} and l.kind = j.value ->> 0 and l.id = j.value ->> 1
        where l.version is not j.value ->> 2)`;

export const putAksiLines = (
  at: Pick<AksiLineRow, 'district' | 'year' | 'written_by' | 'written_at'>,
  lines: readonly (readonly [kind: string, id: string, line: unknown, kept: unknown])[],
): Statement[] =>
  slicesOf(lines).map(
    (part) =>
      sql`insert into aksi_line (district, year, kind, id, line, kept, written_by, written_at)
          select ${at.district}, ${at.year}, value ->> 0, value ->> 1, value -> 2, nullif(value -> 3, 'null'), ${at.written_by}, ${at.written_at}
          from json_each(${json(part)}) where true
          on conflict (district, year, kind, id) do update set line = excluded.line, written_by = excluded.written_by,
            written_at = excluded.written_at, version = aksi_line.version + 1`,
  );

export const removeAksiLines = (
  { district, year }: Pick<AksiLineRow, 'district' | 'year'>,
  lines: readonly (readonly [kind: string, id: string])[],
): Statement =>
  sql`delete from aksi_line where district = ${district} and year = ${year}
        and (kind, id) in (select value ->> 0, value ->> 1 from json_each(${json(lines)}))`;
