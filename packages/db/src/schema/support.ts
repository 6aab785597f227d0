import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How families of a village were accompanied in a month. */
export const villageSupport = sqliteTable(
  'village_support',
  {
    /** District. */
    district: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** The three standards, a JSON object. */
    standards: text().notNull(),
    /** By target group, a JSON object of lists of counts. */
    tabulation: text().notNull(),
    /** What stood in the way. */
    note: text().notNull().default(''),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.village, t.period] })],
);

/** A team that accompanies families (TPK): midwife, PKK, family-planning cadre. */
export const familyTeam = sqliteTable(
  'family_team',
  {
    /** District. */
    district: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Number of the team in the village. */
    number: integer().notNull(),
    /** Decree it stands on. */
    decree: text().notNull().default(''),
    /** Parts with training, a JSON list. */
    members: text().notNull(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.village, t.number] })],
);
