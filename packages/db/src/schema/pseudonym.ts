import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Children who left the programme long ago and have no name any more. */
export const pseudonym = sqliteTable(
  'pseudonym',
  {
    /** Village. */
    village: integer().notNull(),
    /** Child. */
    person: text().notNull(),
    /** District. */
    district: integer().notNull(),
    /** When the name went. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.person] })],
);
