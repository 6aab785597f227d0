import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A family, or a person without one, that an account accompanies. */
export const accompaniment = sqliteTable(
  'accompaniment',
  {
    /** District. */
    district: integer().notNull(),
    /** Account that accompanies. */
    account: text().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** What `subject` names. */
    kind: text({ enum: ['family', 'person'] }).notNull(),
    /** Family or person. */
    subject: text().notNull(),
    /** When it was given. */
    since: integer().notNull(),
    /** Name of who gave it. */
    given_by: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.account, t.village, t.kind, t.subject] })],
);
