import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A team for the reduction of stunting (TPPS), by its decree. */
export const tpps = sqliteTable(
  'tpps',
  {
    /** District, or the province itself in the directory. */
    home: integer().notNull(),
    /** Region it works for. */
    region: integer().notNull(),
    /** Number of its decree. */
    decree: text().notNull(),
    /** Date of the decree. */
    decree_on: text().notNull(),
    /** Last day it holds. */
    valid_to: text(),
    /** Parts of the team by office, a JSON list. */
    members: text().notNull(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.home, t.region] })],
);
