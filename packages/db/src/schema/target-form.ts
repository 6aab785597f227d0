import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Numbers of targets of a village and year by one office. */
export const targetForm = sqliteTable(
  'target_form',
  {
    /** District. */
    district: integer().notNull(),
    /** Year. */
    year: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Office. */
    source: text({ enum: ['kecamatan', 'puskesmas', 'plkb'] }).notNull(),
    /** Pregnant women. */
    pregnant: integer().notNull(),
    /** Children of 0-23 months. */
    under_two: integer().notNull(),
    /** Children of 0-59 months. */
    under_five: integer().notNull(),
    /** How far it is. */
    state: text({ enum: ['entered', 'returned', 'verified'] }).notNull(),
    /** What its head said of it. */
    note: text().notNull().default(''),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Name of who verified or returned it. */
    decided_by: text(),
    /** When. */
    decided_at: integer(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.year, t.village, t.source] })],
);
