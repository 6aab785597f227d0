import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a village says of a posyandu. */
export const posyanduPlan = sqliteTable(
  'posyandu_plan',
  {
    /** District. */
    district: integer().notNull(),
    /** Facility. */
    posyandu: text().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Week of the month, 5 the last; null: `day` is a date. */
    week: integer(),
    /** Date, or weekday from Monday. */
    day: integer().notNull(),
    /** Hamlets it serves, in words. */
    dusun: text().notNull().default(''),
    /** Who serves there, in words. */
    cadres: text().notNull().default(''),
    /** Its tools, as JSON. */
    tools: text().notNull().default('[]'),
    /** Day on which they were looked at. */
    tools_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.posyandu] })],
);

/** A posyandu day that was held. */
export const posyanduSession = sqliteTable(
  'posyandu_session',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Facility, or `lain` for those without one. */
    posyandu: text().notNull(),
    /** Day. */
    on_day: text().notNull(),
    /** Who served, in words. */
    cadres: text().notNull(),
    /** Tools that were used, as JSON. */
    tools: text().notNull().default('[]'),
    /** Remark. */
    note: text().notNull().default(''),
    /** Who came to coach. */
    coach: text().notNull().default(''),
    /** What was coached. */
    coached: text().notNull().default(''),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.posyandu] })],
);

/** Who did not come in a month, and why. */
export const absence = sqliteTable(
  'absence',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Person. */
    person: text().notNull(),
    /** Why. */
    reason: text({ enum: ['ill', 'away', 'refused', 'moved', 'other'] }).notNull(),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.person] })],
);
