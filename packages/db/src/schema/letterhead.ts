import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The letterhead of an office: a Word file with placeholders. The file lies in R2 under its hash. */
export const letterhead = sqliteTable(
  'letterhead',
  {
    /** District. */
    district: integer().notNull(),
    /** Region whose office writes under it. */
    region: integer().notNull(),
    /** Name as uploaded. */
    file_name: text().notNull(),
    /** Size. */
    size_bytes: integer().notNull(),
    /** Hash of the file. */
    sha256: text().notNull(),
    /** Names of the placeholders in it, a JSON list. */
    placeholders: text().notNull(),
    /** Name of who uploaded it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.region] })],
);
