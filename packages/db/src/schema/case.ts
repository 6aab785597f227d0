import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A child found short that was handed over, by its number. */
export const stuntingCase = sqliteTable(
  'stunting_case',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Running number in the district: what others call the case by. */
    number: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Child. */
    person: text().notNull(),
    /** Month in which it was found short. */
    period: integer().notNull(),
    /** Puskesmas that follows it. */
    puskesmas: text(),
    /** Offices it is handed to besides, a JSON list. */
    agencies: text().notNull().default('[]'),
    /** What is asked of them. */
    task: text().notNull().default(''),
    /** Name of who handed it over. */
    handed_by: text().notNull(),
    /** When. */
    handed_at: integer().notNull(),
    /** Open or closed. */
    state: text({ enum: ['open', 'closed'] }).notNull(),
    /** By what it was closed. */
    closed_how: text({ enum: ['measured', 'withdrawn', 'moved', 'died', 'older'] }),
    /** Civil date. */
    closed_on: text(),
    /** Reason, or the measurement. */
    closed_note: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** What was done for a case. */
export const caseNote = sqliteTable(
  'case_note',
  {
    /** District. */
    district: integer().notNull(),
    /** Case. */
    case_id: text().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Civil date on which it was done. */
    noted_on: text().notNull(),
    /** Office that did it. */
    agency: text(),
    /** What was done. */
    note: text().notNull(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.case_id, t.id] })],
);
