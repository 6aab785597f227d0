import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a province or district tells everyone who works below it. */
export const announcement = sqliteTable(
  'announcement',
  {
    /** Province or district. */
    region: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** In a line. */
    title: text().notNull(),
    /** What is told. */
    body: text().notNull(),
    /** Civil date by which something is asked for. */
    due_on: text(),
    /** Last day on which it is shown. */
    until: text().notNull(),
    /** When it was taken back. */
    withdrawn_at: integer(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] })],
);
