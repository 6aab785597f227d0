import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far the NIK and card numbers of a district are sealed with a new key. */
export const keyRotation = sqliteTable(
  'key_rotation',
  {
    /** District. */
    district: integer().notNull(),
    /** Id of the new key. */
    key: text().notNull(),
    /** Villages up to this one are done. */
    done_village: integer().notNull().default(0),
    /** Numbers sealed anew. */
    sealed: integer().notNull().default(0),
    /** Numbers that neither key opens. */
    left_as_was: integer().notNull().default(0),
    /** Villages of the district. */
    villages: integer().notNull().default(0),
    /** Villages done. */
    villages_done: integer().notNull().default(0),
    /** Instant. */
    started_at: integer().notNull(),
    /** Instant of the last village. */
    updated_at: integer().notNull(),
    /** Instant; null: not yet. */
    finished_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.key] })],
);

/** When somebody last read a list with names. */
export const nameReading = sqliteTable(
  'name_reading',
  {
    /** District. */
    district: integer().notNull(),
    /** User. */
    actor: text().notNull(),
    /** Which list. */
    list: text().notNull(),
    /** Village, or the district. */
    scope: integer().notNull(),
    /** The hour, as an instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.actor, t.list, t.scope] })],
);

/** What people ask about their own data. */
export const subjectRequest = sqliteTable(
  'subject_request',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Village of the person. */
    village: integer().notNull(),
    /** Whom it is about. */
    person: text().notNull(),
    /** To see, to have corrected, to withdraw. */
    kind: text({ enum: ['access', 'correction', 'withdrawal'] }).notNull(),
    /** Who asks: the person, a parent or guardian. */
    asked_by: text().notNull(),
    /** What is asked, in their words. */
    words: text().notNull(),
    /** Instant. */
    received_at: integer().notNull(),
    /** Three days of 24 hours later. */
    due_at: integer().notNull(),
    /** User. */
    received_by: text().notNull(),
    /** How it stands. */
    state: text({ enum: ['open', 'done', 'refused'] })
      .notNull()
      .default('open'),
    /** What was done, or why not. */
    outcome: text(),
    /** Instant. */
    closed_at: integer(),
    /** User. */
    closed_by: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** What went wrong with personal data. */
export const incident = sqliteTable(
  'incident',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** In a line. */
    title: text().notNull(),
    /** Day. */
    happened_on: text().notNull(),
    /** Instant at which it was found. */
    found_at: integer().notNull(),
    /** Three days of 24 hours later. */
    due_at: integer().notNull(),
    /** Which data. */
    data: text().notNull(),
    /** Of how many people. */
    people: integer().notNull(),
    /** When and how. */
    course: text().notNull(),
    /** What was and will be done. */
    handling: text().notNull(),
    /** Whom people can ask. */
    contact: text().notNull(),
    /** Day on which people and institution were told. */
    told_on: text(),
    /** Day on which it was over. */
    closed_on: text(),
    /** Officer. */
    written_by: text().notNull(),
    /** Instant. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
