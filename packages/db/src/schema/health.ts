import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far the weekly check of a share of a district's figures is. */
export const figureCheck = sqliteTable(
  'figure_check',
  {
    /** District. */
    district: integer().notNull(),
    /** One of seven, by the village's id. */
    share: integer().notNull(),
    /** Day, counted from 1970, whose night it is. */
    night: integer().notNull(),
    /** The last village checked. */
    done_village: integer().notNull().default(0),
    /** Figures of regions and periods compared. */
    cells: integer().notNull().default(0),
    /** Of those, how many were not what the raw rows say. */
    drifted: integer().notNull().default(0),
    /** Instant. */
    started_at: integer().notNull(),
    /** Instant. */
    updated_at: integer().notNull(),
    /** Instant; null while it runs. */
    finished_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.share] })],
);

/** A figure that was not what the raw rows say. */
export const figureDrift = sqliteTable(
  'figure_drift',
  {
    /** District. */
    district: integer().notNull(),
    /** Instant at which it was found. */
    at: integer().notNull(),
    /** 4 village, 3 sub-district, 2 district, 1 the directory's copy. */
    level: integer().$type<1 | 2 | 3 | 4>().notNull(),
    /** Region. */
    region: integer().notNull(),
    /** Period as it is stored. */
    period: integer().notNull(),
    /** Which part of the row differed. */
    what: text({ enum: ['counts', 'parts', 'states', 'missing'] }).notNull(),
    /** JSON: some of the codes that differ, as they were. */
    before: text().notNull(),
    /** JSON: the same as the raw rows have them. */
    after: text().notNull(),
    /** Village whose month was marked to heal it. */
    village: integer().notNull(),
    /** That month. */
    month: integer().notNull(),
    /** Instant; null until it is computed anew. */
    healed_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.at, t.level, t.region, t.period] })],
);

/** Jobs of a district that failed, by job and hour. */
export const jobFailure = sqliteTable(
  'job_failure',
  {
    /** District. */
    district: integer().notNull(),
    /** Job. */
    job: text({ enum: ['recompute', 'windows', 'check', 'rebuild', 'import'] }).notNull(),
    /** Hour, counted from 1970. */
    hour: integer().notNull(),
    /** Tries that failed in it. */
    times: integer().notNull(),
    /** Messages given up after every retry. */
    given_up: integer().notNull().default(0),
    /** What the last one said, without data of people. */
    detail: text().notNull(),
    /** Instant of the last one. */
    last_at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.job, t.hour] })],
);

/** Every figure of a district computed anew on demand. */
export const rebuild = sqliteTable(
  'rebuild',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** First month. */
    first_period: integer().notNull(),
    /** Last month. */
    last_period: integer().notNull(),
    /** Villages of the district. */
    villages: integer().notNull(),
    /** Month of the last village-month done. */
    done_period: integer().notNull(),
    /** Village of the last village-month done. */
    done_village: integer().notNull().default(0),
    /** Village-months computed. */
    cells: integer().notNull().default(0),
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
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
