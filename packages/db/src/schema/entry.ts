import type { EntryLevel, EntryState } from '@konvergensi/domain';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A pair that an agency entered, as it stands now. */
export const entryValue = sqliteTable(
  'entry_value',
  {
    /** District. */
    district: integer().notNull(),
    /** Code of the indicator. */
    indicator: text().notNull(),
    /** Period key. */
    period: integer().notNull(),
    /** Level at which the agency has it. */
    level: text().$type<EntryLevel>().notNull(),
    /** Id of the region or facility, NPSN of the school. */
    place: text().notNull(),
    /** Null: nobody to reach. */
    numerator: integer(),
    /** Null: a plain count, or nobody to reach. */
    denominator: integer(),
    /** Nobody there is to be reached. */
    no_target: integer().$type<0 | 1>().notNull().default(0),
    /** Why the numerator is above the target, or a remark. */
    reason: text().notNull().default(''),
    /** Document or system it was taken from. */
    source: text().notNull(),
    /** Its date. */
    source_on: text().notNull(),
    /** Since the year began, not of the period alone. */
    cumulative: integer().$type<0 | 1>().notNull().default(0),
    /** Draft, verified, locked. */
    state: text().$type<EntryState>().notNull(),
    /** Why it was returned or unlocked. */
    note: text().notNull().default(''),
    /** Who entered the value. */
    entered_by: text().notNull(),
    /** When. */
    entered_at: integer().notNull(),
    /** Who verified it. */
    verified_by: text(),
    /** When. */
    verified_at: integer(),
    /** Who locked it. */
    locked_by: text(),
    /** When. */
    locked_at: integer(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.indicator, t.period, t.level, t.place] })],
);

/** A version of an entry that another took the place of; never edited. */
export const entryHistory = sqliteTable(
  'entry_history',
  {
    /** District. */
    district: integer().notNull(),
    /** Code of the indicator. */
    indicator: text().notNull(),
    /** Period key. */
    period: integer().notNull(),
    /** Level. */
    level: text().$type<EntryLevel>().notNull(),
    /** Place. */
    place: text().notNull(),
    /** The row's version then. */
    version: integer().notNull(),
    /** As in `entry_value`. */
    numerator: integer(),
    /** As in `entry_value`. */
    denominator: integer(),
    /** As in `entry_value`. */
    no_target: integer().$type<0 | 1>().notNull(),
    /** As in `entry_value`. */
    reason: text().notNull(),
    /** As in `entry_value`. */
    source: text().notNull(),
    /** As in `entry_value`. */
    source_on: text().notNull(),
    /** As in `entry_value`. */
    cumulative: integer().$type<0 | 1>().notNull(),
    /** State then. */
    state: text().$type<EntryState>().notNull(),
    /** As in `entry_value`. */
    note: text().notNull(),
    /** As in `entry_value`. */
    entered_by: text().notNull(),
    /** As in `entry_value`. */
    entered_at: integer().notNull(),
    /** As in `entry_value`. */
    verified_by: text(),
    /** As in `entry_value`. */
    verified_at: integer(),
    /** As in `entry_value`. */
    locked_by: text(),
    /** As in `entry_value`. */
    locked_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.indicator, t.period, t.level, t.place, t.version] })],
);

/** A school of a district, by its national number. */
export const school = sqliteTable(
  'school',
  {
    /** District. */
    district: integer().notNull(),
    /** National number of the school. */
    npsn: text().notNull(),
    /** Name. */
    name: text().notNull(),
    /** Village it stands in. */
    village: integer().notNull(),
    /** Who listed it. */
    recorded_by: text().notNull(),
    /** When. */
    recorded_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.npsn] })],
);

/** A file of entries that was taken over. */
export const entryReceipt = sqliteTable(
  'entry_receipt',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Period key. */
    period: integer().notNull(),
    /** Name of the file. */
    file_name: text().notNull(),
    /** SHA-256 of the file. */
    digest: text().notNull(),
    /** Rows with something filled in. */
    rows_read: integer().notNull(),
    /** Of those, kept. */
    rows_kept: integer().notNull(),
    /** Codes of the indicators in it, as JSON. */
    indicators: text().notNull(),
    /** Who handed it in. */
    actor: text().notNull(),
    /** When. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
