import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A line of a table of the aksi. */
export const aksiLine = sqliteTable(
  'aksi_line',
  {
    /** District. */
    district: integer().notNull(),
    /** Programme year; of an activity the year it is carried out in. */
    year: integer().notNull(),
    /** What kind of line. */
    kind: text({
      enum: ['problem', 'activity', 'recommendation', 'cadre', 'dataset', 'campaign', 'publication', 'regulation'],
    }).notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Its values by field, JSON. */
    line: text().notNull(),
    /** What the platform noted when it was first written, JSON. */
    kept: text(),
    /** Name of who wrote it last. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.kind, table.id] })],
);
