import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What districts of a province are judged by in a year. */
export const assessmentInstrument = sqliteTable(
  'assessment_instrument',
  {
    /** Province. */
    province: integer().notNull(),
    /** Programme year. */
    year: integer().notNull(),
    /** Items, weights, rubric and classes, as JSON. */
    body: text().notNull(),
    /** Name of who set it. */
    set_by: text().notNull(),
    /** When. */
    set_at: integer().notNull(),
    /** Edition of the instrument. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.province, t.year] })],
);

/** How a district was judged in a year. */
export const assessment = sqliteTable(
  'assessment',
  {
    /** Province. */
    province: integer().notNull(),
    /** Programme year. */
    year: integer().notNull(),
    /** District. */
    district: integer().notNull(),
    /** Who sees it: reviewers, the district too, everyone. */
    state: text({ enum: ['draft', 'shared', 'objected', 'final'] }).notNull(),
    /** Edition of the instrument it was judged by. */
    instrument: integer().notNull(),
    /** Letters as proposed when it was shared, JSON; null while it is a draft. */
    proposed: text(),
    /** Letters that a reviewer set otherwise, with the reason, JSON. */
    overrides: text().notNull().default('{}'),
    /** Day of the panel. */
    panel_on: text(),
    /** What the panel noted. */
    panel_notes: text().notNull().default(''),
    /** What the district objects. */
    objection: text(),
    /** Name of who objected. */
    objection_by: text(),
    /** What the reviewers answered. */
    answer: text(),
    /** Name of who changed it last. */
    changed_by: text().notNull(),
    /** When. */
    changed_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.province, t.year, t.district] })],
);
