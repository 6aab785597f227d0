import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An audit of cases (AKS) of a half-year. */
export const caseAudit = sqliteTable(
  'case_audit',
  {
    /** District. */
    district: integer().notNull(),
    /** Year. */
    year: integer().notNull(),
    /** Half of the year. */
    semester: integer().$type<1 | 2>().notNull(),
    /** Technical team and experts by office, a JSON list. */
    team: text().notNull(),
    /** Day it was held. */
    held_on: text(),
    /** Day its results were told. */
    disseminated_on: text(),
    /** What it concluded. */
    conclusion: text().notNull().default(''),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.year, t.semester] })],
);

/** The working paper of a case in an audit. */
export const auditPaper = sqliteTable(
  'audit_paper',
  {
    /** District. */
    district: integer().notNull(),
    /** Year. */
    year: integer().notNull(),
    /** Half of the year. */
    semester: integer().$type<1 | 2>().notNull(),
    /** Case. */
    case_id: text().notNull(),
    /** What was found and recommended, JSON. */
    paper: text().notNull(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.year, t.semester, t.case_id] })],
);
