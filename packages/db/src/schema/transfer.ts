import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A person on the way to another district, as one of the two sides has it. */
export const personTransfer = sqliteTable(
  'person_transfer',
  {
    /** District of this side. */
    district: integer().notNull(),
    /** ULID, the same on both sides. */
    id: text().notNull(),
    /** Village of this side. */
    village: integer().notNull(),
    /** Where she or he leaves, or arrives. */
    side: text({ enum: ['out', 'in'] }).notNull(),
    /** The person, under the same id in both districts. */
    person: text().notNull(),
    /** Name, birth date, sex and parents as JSON, for the receiving village to know who it is; null once it is settled. */
    shown: text(),
    /** Code of the village on the other side. */
    other_code: text().notNull(),
    /** Its name, with the district's. */
    other_name: text().notNull(),
    /** Day of the move. */
    on_day: text().notNull(),
    /** Out: sent, left, done; in: offered, accepted, arrived; either: refused, withdrawn. */
    state: text({
      enum: ['sent', 'left', 'done', 'offered', 'accepted', 'arrived', 'refused', 'withdrawn'],
    }).notNull(),
    /** 1: the other side is still to be told. */
    owed: integer().$type<0 | 1>().notNull(),
    /** Measurements of the month of the move made before it, as JSON: they count where they were made. */
    carried: text().notNull().default('[]'),
    /** Who did the last step here. */
    actor_name: text().notNull(),
    /** Instant of the last step. */
    at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);
