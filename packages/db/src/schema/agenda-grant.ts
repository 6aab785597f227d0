import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Names and due services of some cases, shown to the camat of a sub-district for one agenda. */
export const agendaGrant = sqliteTable(
  'agenda_grant',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Sub-district whose agenda it is. */
    subdistrict: integer().notNull(),
    /** Month of the agenda. */
    period: integer().notNull(),
    /** Ids of the cases, a JSON list. */
    cases: text().notNull(),
    /** Civil date of the meeting. */
    held_on: text().notNull(),
    /** Civil date after which nothing is shown any more. */
    ends_on: text().notNull(),
    /** What it is given for. */
    basis: text().notNull(),
    /** Name of who gave it. */
    given_by: text().notNull(),
    /** When. */
    given_at: integer().notNull(),
    /** When it was taken back. */
    withdrawn_at: integer(),
    /** Name of who took it back. */
    withdrawn_by: text(),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
