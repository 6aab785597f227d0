import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How a year's list of priority villages is made, and its freezing. */
export const priority = sqliteTable(
  'priority',
  {
    /** District. */
    district: integer().notNull(),
    /** Year the list is for. */
    year: integer().notNull(),
    /** Month whose figures it rests on. */
    period: integer().notNull(),
    /** Villages wanted on the list. */
    wanted: integer().notNull(),
    /** Part → weight, adding up to 1. */
    weights: text().notNull(),
    /** When the rembuk fixed it; the list is then read from `priority_frozen`. */
    frozen_at: integer(),
    /** Who froze it. */
    frozen_by: text(),
    /** Number of the decree or minutes. */
    decree: text(),
    /** Its date. */
    decree_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.district, table.year] })],
);

/** Villages set in or out by a person, with the reason. */
export const priorityChoice = sqliteTable(
  'priority_choice',
  {
    /** District. */
    district: integer().notNull(),
    /** Year of the list. */
    year: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** On the list or off it. */
    choice: text({ enum: ['in', 'out'] }).notNull(),
    /** Why, in words. */
    reason: text().notNull(),
    /** Decree of an addition after the freeze. */
    decree: text(),
    /** Who decided. */
    decided_by: text().notNull(),
    /** When. */
    decided_at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.village] })],
);

/** The ranking as it was when it was frozen; never edited. */
export const priorityFrozen = sqliteTable(
  'priority_frozen',
  {
    /** District. */
    district: integer().notNull(),
    /** Year of the list. */
    year: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Place in the order; null: lacked data. */
    place: integer(),
    /** Score in ten-thousandths. */
    score: integer().notNull(),
    /** Was it on the list? */
    chosen: integer().$type<0 | 1>().notNull(),
    /** The village's row of the ranking as it was shown. */
    facts: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.village] })],
);
