import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A house handed over to an agency for one service; its name and address are read from the register while it is open. */
export const handover = sqliteTable(
  'handover',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Village of the house. */
    village: integer().notNull(),
    /** House. */
    household: text().notNull(),
    /** Family, whose head is named. */
    family: text().notNull(),
    /** Agency that delivers. */
    agency: text().notNull(),
    /** What is to be delivered, from the list of services. */
    service: text().notNull(),
    /** Decree or agreement that allows it. */
    basis: text().notNull(),
    /** Civil date. */
    due_on: text().notNull(),
    /** Civil date after which nothing is shown any more. */
    ends_on: text().notNull(),
    /** Name of who gave it. */
    given_by: text().notNull(),
    /** When. */
    given_at: integer().notNull(),
    /** Open, delivered, or taken back. */
    state: text({ enum: ['open', 'delivered', 'withdrawn'] })
      .notNull()
      .default('open'),
    /** Civil date. */
    closed_on: text(),
    /** Name of who closed it. */
    closed_by: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
