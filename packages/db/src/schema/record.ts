import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A person's month: the services received. */
export const personMonth = sqliteTable(
  'person_month',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month, or quarter as a period key. */
    period: integer().notNull(),
    /** Person. */
    person: text().notNull(),
    /** One sign a service, in the order of SERVICE_CODES. */
    services: text().notNull(),
    /** Service → why it was set against the rule, as JSON. */
    reasons: text(),
    /** What stood before the last save, to undo it: [services, reasons, actor, at], as JSON; null: nothing did. */
    previous: text(),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
    /** Instant at which it was recorded first; null in rows from before this was kept: `at`. */
    first_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.person] })],
);

/** Counts taken over from the mother and child health book. */
export const openingBalance = sqliteTable(
  'opening_balance',
  {
    /** Village. */
    village: integer().notNull(),
    /** Person. */
    person: text().notNull(),
    /** Service code. */
    service: text().notNull(),
    /** How often received. */
    times: integer().notNull(),
    /** Day up to which it is counted. */
    counted_on: text().notNull(),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.person, t.service] })],
);

/** How far a village's quarter is closed. */
export const quarterClose = sqliteTable(
  'quarter_close',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month, or quarter as a period key. */
    period: integer().notNull(),
    /** Where the quarter stands. */
    state: text({ enum: ['open', 'submitted', 'verified', 'locked'] }).notNull(),
    /** Number of the last lock; 0: never locked. */
    locks: integer().notNull().default(0),
    /** Day of the first submission. */
    first_submitted_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.period] })],
);

/** Each step of closing. */
export const quarterStep = sqliteTable(
  'quarter_step',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month, or quarter as a period key. */
    period: integer().notNull(),
    /** Place in the order of steps, from 1. */
    seq: integer().notNull(),
    /** What was done. */
    step: text({ enum: ['submit', 'return', 'verify', 'lock', 'correct'] }).notNull(),
    /** Who signs for it. */
    name: text().notNull(),
    /** Day. */
    on_day: text().notNull(),
    /** Remarks, or the reason of a return or correction. */
    remarks: text().notNull(),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.seq] })],
);

/** The scorecard as it was at a lock. */
export const scorecardVersion = sqliteTable(
  'scorecard_version',
  {
    /** Village. */
    village: integer().notNull(),
    /** Month, or quarter as a period key. */
    period: integer().notNull(),
    /** Number of the lock. */
    lock_number: integer().notNull(),
    /** Rule set. */
    rules: text().notNull(),
    /** 1: the district had signed the rules off. */
    compared: integer().$type<0 | 1>().notNull(),
    /** Counts of the scorecard, as JSON. */
    counts: text().notNull(),
    /** [row, list, verdicts] of each person, ids only, as JSON. */
    people: text().notNull(),
    /** Why there is a version after the first. */
    reason: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.lock_number] })],
);

/** Variants of a rule set that a district chose, and its sign-off. */
export const scorecardRules = sqliteTable(
  'scorecard_rules',
  {
    /** District. */
    district: integer().notNull(),
    /** Rule set. */
    rules: text().notNull(),
    /** Variant: length asked for in February and August. */
    length_in_campaigns: integer().$type<0 | 1>().notNull().default(0),
    /** Variant: home visits of mothers a quarter. */
    visits_mothers: integer(),
    /** Variant: home visits of children a quarter. */
    visits_children: integer(),
    /** Who compared the rules with the guide. */
    signed_by: text(),
    /** When. */
    signed_on: text(),
    /** With which edition. */
    signed_note: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.rules] })],
);

/** Form 1b-c: a service at a kind of facility. */
export const supply = sqliteTable(
  'supply',
  {
    /** Village. */
    village: integer().notNull(),
    /** Kind of facility. */
    facility: text().notNull(),
    /** Service code. */
    service: text().notNull(),
    /** Is it offered there. */
    available: integer().$type<0 | 1>().notNull(),
    /** Does it meet the minimum standard. */
    spm: text({ enum: ['yes', 'partly', 'no'] }),
    /** What is missing. */
    missing: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.village, t.facility, t.service] })],
);

/** The three standards of a village. */
export const supplyStandard = sqliteTable(
  'supply_standard',
  {
    /** Village. */
    village: integer().notNull(),
    /** Which of the three standards. */
    standard: text().notNull(),
    /** Is it met. */
    met: text({ enum: ['yes', 'partly', 'no'] }),
    /** Remark. */
    note: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.village, t.standard] })],
);

/** When the supply of a village was recorded last. */
export const supplySurvey = sqliteTable('supply_survey', {
  /** Village. */
  village: integer().primaryKey(),
  /** Day. */
  on_day: text().notNull(),
  /** Kind of facility → how many, as JSON. */
  facilities: text().notNull().default('{}'),
  /** User. */
  actor: text().notNull(),
  /** Instant. */
  at: integer().notNull(),
  /** Edits of this row. */
  version: integer().notNull().default(1),
});

/** Form 4, table 5. */
export const villageFund = sqliteTable(
  'village_fund',
  {
    /** Village. */
    village: integer().notNull(),
    /** Year. */
    year: integer().notNull(),
    /** Field of the village budget. */
    field: text({ enum: ['pembangunan', 'pemberdayaan'] }).notNull(),
    /** Allocation, rupiah. */
    total: integer().notNull(),
    /** Of it for stunting. */
    stunting: integer().notNull(),
    /** Of that realised; null: not recorded. */
    realised: integer(),
    /** User. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.year, t.field] })],
);

/** The scorecard of a village and quarter as counts. */
export const villageQuarter = sqliteTable(
  'village_quarter',
  {
    /** District. */
    district: integer().notNull(),
    /** Quarter as a period key. */
    period: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Rule set with its variants. */
    rules: text().notNull(),
    /** JSONB: code → [Y, due, not to be judged, not recorded]. */
    counts: blob().$type<Uint8Array>().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** JSONB: the same of its three months, in order. */
    months: blob().$type<Uint8Array>(),
  },
  (t) => [primaryKey({ columns: [t.district, t.period, t.village] })],
);
