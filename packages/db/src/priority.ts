import type { priority, priorityChoice, priorityFrozen } from './schema/cycle.ts';
import { type Statement, sql } from './statement.ts';

export type PriorityRow = typeof priority.$inferSelect;
export type PriorityChoiceRow = typeof priorityChoice.$inferSelect;
export type PriorityFrozenRow = typeof priorityFrozen.$inferSelect;

export const priorityOf = (district: number, year: number): Statement =>
  sql`select * from priority where district = ${district} and year = ${year}`;

export const priorityChoices = (district: number, year: number): Statement =>
  sql`select * from priority_choice where district = ${district} and year = ${year}`;

export const frozenPriority = (district: number, year: number): Statement =>
  sql`select * from priority_frozen where district = ${district} and year = ${year}`;

/** Villages of a district with the names of their sub-districts. */
export const villagesWithSubdistrict = (district: number): Statement =>
  sql`select v.id, v.code, v.name, v.level, v.kind, v.parent, s.name subdistrict from region v join region s on s.id = v.parent
      where v.district = ${district} and v.level = 4 and v.valid_to is null order by v.code`;

export const priorityVersion = (district: number, year: number): Statement =>
  sql`select version from priority where district = ${district} and year = ${year}`;

/** Writes how the list is made; the guard on its version stands before it. */
export const putPriority = (row: Pick<PriorityRow, 'district' | 'year' | 'period' | 'wanted' | 'weights'>): Statement =>
  sql`insert into priority (district, year, period, wanted, weights)
      values (${row.district}, ${row.year}, ${row.period}, ${row.wanted}, ${row.weights})
      on conflict (district, year) do update set period = excluded.period, wanted = excluded.wanted,
        weights = excluded.weights, version = priority.version + 1`;

export const putPriorityChoice = (row: PriorityChoiceRow): Statement =>
  sql`insert into priority_choice (district, year, village, choice, reason, decree, decided_by, decided_at)
      values (${row.district}, ${row.year}, ${row.village}, ${row.choice}, ${row.reason}, ${row.decree}, ${row.decided_by}, ${row.decided_at})
      on conflict (district, year, village) do update set choice = excluded.choice, reason = excluded.reason,
        decree = excluded.decree, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;

export const dropPriorityChoice = (district: number, year: number, village: number): Statement =>
  sql`delete from priority_choice where district = ${district} and year = ${year} and village = ${village}`;

/** Freezes the list: its rows as JSON `[village, place, score, chosen, facts]`, then the decree on its head. */
export const freezePriority = (
  head: Pick<PriorityRow, 'district' | 'year' | 'frozen_at' | 'frozen_by' | 'decree' | 'decree_on'>,
  rows: string,
): Statement[] => [
  sql`insert into priority_frozen (district, year, village, place, score, chosen, facts)
      select ${head.district}, ${head.year}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${rows})`,
  sql`update priority set frozen_at = ${head.frozen_at}, frozen_by = ${head.frozen_by}, decree = ${head.decree},
        decree_on = ${head.decree_on}, version = version + 1
      where district = ${head.district} and year = ${head.year}`,
];
