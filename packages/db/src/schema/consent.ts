import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const GIVERS = ['self', 'mother', 'father', 'guardian'] as const;

/** What a person, or who answers for a child, has allowed, and whether it was taken back. */
export const consent = sqliteTable(
  'consent',
  {
    /** Village in which it was recorded. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** District. */
    district: integer().notNull(),
    /** By which it is named beside a photograph. */
    code: text().notNull(),
    /** Person. */
    person: text().notNull(),
    /** What is allowed. */
    kind: text({ enum: ['photo', 'contact', 'data'] }).notNull(),
    /** Civil date. */
    given_on: text().notNull(),
    /** Who gave it, by kinship: no name. */
    given_by: text({ enum: GIVERS }).notNull(),
    /** On paper or in words. */
    how: text({ enum: ['written', 'spoken'] }).notNull(),
    /** Civil date. */
    withdrawn_on: text(),
    /** Who took it back, by kinship. */
    withdrawn_by: text({ enum: GIVERS }),
    /** Name of who wrote it down. */
    recorded_by: text().notNull(),
    /** When. */
    recorded_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);
