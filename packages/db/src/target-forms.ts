import type { targetForm } from './schema/target-form.ts';
import { json, type Statement, sql } from './statement.ts';

export type TargetFormRow = typeof targetForm.$inferSelect;

export const targetFormsIn = (district: number, year: number, villages: readonly number[]): Statement =>
  sql`select * from target_form where district = ${district} and year = ${year}
      and village in (select value from json_each(${json(villages)}))`;

/** Rows that still stand as they were seen; a version of 0 is none. */
export const targetFormsStand = (
  { district, year, source }: Pick<TargetFormRow, 'district' | 'year' | 'source'>,
  seen: readonly { village: number; version: number }[],
): Statement =>
  sql`select count(*) from json_each(${json(seen)}) v where ifnull((select f.version from target_form f
      where f.district = ${district} and f.year = ${year} and f.source = ${source} and f.village = v.value ->> 'village'), 0)
      = v.value ->> 'version'`;

export const putTargetForms = (
  rows: readonly Omit<TargetFormRow, 'version' | 'note' | 'decided_by' | 'decided_at'>[],
): Statement =>
  sql`insert into target_form (district, year, village, source, pregnant, under_two, under_five, state, written_by, written_at)
      select value ->> 'district', value ->> 'year', value ->> 'village', value ->> 'source', value ->> 'pregnant',
        value ->> 'under_two', value ->> 'under_five', value ->> 'state', value ->> 'written_by', value ->> 'written_at'
      from json_each(${json(rows)}) where true
      on conflict (district, year, village, source) do update set pregnant = excluded.pregnant, under_two = excluded.under_two,
        under_five = excluded.under_five, state = excluded.state, note = '', written_by = excluded.written_by,
        written_at = excluded.written_at, decided_by = null, decided_at = null, version = target_form.version + 1`;

export const decideTargetForms = (
  { district, year, source }: Pick<TargetFormRow, 'district' | 'year' | 'source'>,
  villages: readonly number[],
  by: { state: 'returned' | 'verified'; note: string; name: string; at: number },
): Statement =>
  sql`update target_form set state = ${by.state}, note = ${by.note}, decided_by = ${by.name}, decided_at = ${by.at},
        version = version + 1
      where district = ${district} and year = ${year} and source = ${source}
        and village in (select value from json_each(${json(villages)}))`;
