import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A village-month as it was when its quarter was locked. */
export const figureVersion = sqliteTable(
  'figure_version',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Number of the lock. */
    lock_number: integer().notNull(),
    /** Rules it was computed with. */
    rule_version: text().notNull(),
    /** JSONB like `rollup.counts`. */
    counts: blob().notNull(),
    /** JSONB like `rollup.states`. */
    states: blob().notNull(),
    /** Instant of the lock. */
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.village, table.period, table.lock_number] })],
);
