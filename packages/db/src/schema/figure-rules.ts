import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Rules a district computes by: the version accepted last. */
export const figureRules = sqliteTable(
  'figure_rules',
  {
    /** District. */
    district: integer().notNull(),
    /** Counts the district's acceptances from 1. */
    number: integer().notNull(),
    /** Version of the rules. */
    version: text().notNull(),
    /** User. */
    accepted_by: text().notNull(),
    /** Name of the user. */
    accepted_name: text().notNull(),
    /** Instant. */
    accepted_at: integer().notNull(),
    /** Why, in the user's words. */
    note: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.number] })],
);

/** What a version would change in a district, before anyone accepts it. */
export const ruleTrial = sqliteTable('rule_trial', {
  /** District. */
  district: integer().primaryKey(),
  /** ULID. */
  id: text().notNull(),
  /** Version that is tried. */
  version: text().notNull(),
  /** Version it is compared with. */
  from_version: text().notNull(),
  /** First month. */
  first_period: integer().notNull(),
  /** Last month. */
  last_period: integer().notNull(),
  /** Villages of the district. */
  villages: integer().notNull(),
  /** Month of the last village-month looked at. */
  done_period: integer().notNull(),
  /** Village of the last village-month looked at. */
  done_village: integer().notNull().default(0),
  /** Village-months computed both ways. */
  cells: integer().notNull().default(0),
  /** Village-months left out because they are published. */
  published: integer().notNull().default(0),
  /** User. */
  started_by: text().notNull(),
  /** Name of the user. */
  started_name: text().notNull(),
  /** Instant. */
  started_at: integer().notNull(),
  /** Instant. */
  updated_at: integer().notNull(),
  /** Instant; null while it runs. */
  finished_at: integer(),
});

/** A village-month that the trial changes. */
export const ruleTrialChange = sqliteTable(
  'rule_trial_change',
  {
    /** District. */
    district: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** JSON: by code the counts before and after. */
    changes: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.period, t.village] })],
);
