import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How a year's list of priority villages is made, and its freezing. */
export const priority = sqliteTable(
  'priority',
  {
    /** District. */
    district: integer().notNull(),
    /** Year the list is for. */
    year: integer().notNull(),
    /** Month whose figures it rests on. */
    period: integer().notNull(),
    /** Villages wanted on the list. */
    wanted: integer().notNull(),
    /** Part → weight, adding up to 1. */
    weights: text().notNull(),
    /** When the rembuk fixed it; the list is then read from `priority_frozen`. */
    frozen_at: integer(),
    /** Who froze it. */
    frozen_by: text(),
    /** Number of the decree or minutes. */
    decree: text(),
    /** Its date. */
    decree_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.district, table.year] })],
);

/** Villages set in or out by a person, with the reason. */
export const priorityChoice = sqliteTable(
  'priority_choice',
  {
    /** District. */
    district: integer().notNull(),
    /** Year of the list. */
    year: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** On the list or off it. */
    choice: text({ enum: ['in', 'out'] }).notNull(),
    /** Why, in words. */
    reason: text().notNull(),
    /** Decree of an addition after the freeze. */
    decree: text(),
    /** Who decided. */
    decided_by: text().notNull(),
    /** When. */
    decided_at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.village] })],
);

/** The ranking as it was when it was frozen; never edited. */
export const priorityFrozen = sqliteTable(
  'priority_frozen',
  {
    /** District. */
    district: integer().notNull(),
    /** Year of the list. */
    year: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Place in the order; null: lacked data. */
    place: integer(),
    /** Score in ten-thousandths. */
    score: integer().notNull(),
    /** Was it on the list? */
    chosen: integer().$type<0 | 1>().notNull(),
    /** The village's row of the ranking as it was shown. */
    facts: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.village] })],
);

/** State of an output of a year's aksi. */
export const aksiOutput = sqliteTable(
  'aksi_output',
  {
    /** District. */
    district: integer().notNull(),
    /** Programme year. */
    year: integer().notNull(),
    /** Code in the year's set, `1.1`. */
    output: text().notNull(),
    /** How far it is. */
    state: text({ enum: ['not-started', 'draft', 'submitted', 'returned', 'accepted'] }).notNull(),
    /** What the reviewer, or who handed it in, wrote. */
    remarks: text(),
    /** Name of who moved it last. */
    changed_by: text().notNull(),
    /** When. */
    changed_at: integer().notNull(),
    /** Moves of this row. */
    version: integer().notNull().default(1),
    /** Pieces of evidence ticked by people, by their place in the set, a JSON list. */
    ticks: text().notNull().default('[]'),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.output] })],
);

/** A file handed in for an output; the file itself lies in R2. */
export const aksiEvidence = sqliteTable(
  'aksi_evidence',
  {
    /** District. */
    district: integer().notNull(),
    /** Programme year. */
    year: integer().notNull(),
    /** Output it shows. */
    output: text().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Name as uploaded. */
    file_name: text().notNull(),
    /** Type by content. */
    media_type: text().notNull(),
    /** Size. */
    size_bytes: integer().notNull(),
    /** Hash of the file. */
    sha256: text().notNull(),
    /** 1: names people; not shown to the province. */
    holds_names: integer().$type<0 | 1>().notNull(),
    /** Name of who uploaded it. */
    uploaded_by: text().notNull(),
    /** When. */
    uploaded_at: integer().notNull(),
    /** When it was withdrawn; the row and its hash stay. */
    withdrawn_at: integer(),
    /** What a look through it found. */
    found: text({ enum: ['nik', 'roster', 'unread'] }),
    /** Who allowed it to show children, and when. */
    children_consent: text(),
  },
  (table) => [primaryKey({ columns: [table.district, table.year, table.output, table.id] })],
);

/** A meeting or activity: rembuk, mini lokakarya, coordination, campaign, class, visit. */
export const meeting = sqliteTable(
  'meeting',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** What kind of meeting. */
    kind: text({
      enum: [
        ...(['rembuk', 'rembuk-kecamatan', 'rembuk-desa', 'minilok', 'rakor'] as const),
        ...(['sosialisasi', 'kampanye', 'kunjungan', 'kelas'] as const),
      ],
    }).notNull(),
    /** Region it was held for. */
    region: integer().notNull(),
    /** Civil date. */
    held_on: text().notNull(),
    /** Title. */
    title: text().notNull(),
    /** Where. */
    place: text().notNull(),
    /** Who led it, by office. */
    leader: text().notNull(),
    /** Points of the agenda, a JSON list of texts. */
    agenda: text().notNull().default('[]'),
    /** Offices and how many came, a JSON list of `[office, people]`. */
    attendance: text().notNull().default('[]'),
    /** Notes of the discussion. */
    notes: text().notNull().default(''),
    /** Who spoke, by office, and on what: a JSON list of texts. */
    speakers: text().notNull().default('[]'),
    /** Whose money paid it. */
    funded_by: text({ enum: ['dana-desa', 'apbd-kabupaten', 'apbd-provinsi', 'apbn', 'bok', 'csr', 'lainnya'] }),
    /** Line of the budget that paid it. */
    funding: text(),
    /** Cost in whole rupiah. */
    cost: integer(),
    /** What follows from it. */
    follow_up: text().notNull().default(''),
    /** Work plan by week, a JSON list. */
    work_plan: text().notNull().default('[]'),
    /** Number of the minutes. */
    minutes_number: text(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.district, table.id] })],
);

/** One ledger of commitments and follow-ups. */
export const commitment = sqliteTable(
  'commitment',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Meeting it was made in. */
    meeting: text(),
    /** What was promised. */
    what: text().notNull(),
    /** Agency that owns it. */
    owner_agency: text().notNull(),
    /** Office or position that owns it. */
    owner_name: text().notNull().default(''),
    /** Codes of villages, a JSON list; empty: the whole region. */
    villages: text().notNull().default('[]'),
    /** Indicator it should move. */
    indicator: text(),
    /** Percent when it was made. */
    baseline: real(),
    /** Percent that is aimed at. */
    target: real(),
    /** Civil date it was made. */
    made_on: text().notNull(),
    /** Civil date by which. */
    due_on: text().notNull(),
    /** Line of the budget. */
    budget_line: text(),
    /** Whole rupiah. */
    budget: integer(),
    /** Open, done with evidence, dropped with a reason. */
    state: text({ enum: ['open', 'done', 'dropped'] }).notNull(),
    /** Evidence or reason it was closed with. */
    closing: text(),
    /** Civil date. */
    closed_on: text(),
    /** Name of who wrote it last. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
    /** What stood in the way. */
    problem: text(),
    /** Why it did. */
    cause: text(),
  },
  (table) => [primaryKey({ columns: [table.district, table.id] })],
);

/** A file of a meeting, a commitment or a case; the file itself lies in R2. */
export const attachment = sqliteTable(
  'attachment',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID of what it belongs to. */
    subject: text().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** What it shows. */
    kind: text({ enum: ['photo', 'evidence', 'signed'] }).notNull(),
    /** What is seen on it. */
    caption: text().notNull().default(''),
    /** Name as uploaded. */
    file_name: text().notNull(),
    /** Type by content. */
    media_type: text().notNull(),
    /** Size. */
    size_bytes: integer().notNull(),
    /** Hash of the file. */
    sha256: text().notNull(),
    /** Name of who uploaded it. */
    uploaded_by: text().notNull(),
    /** When. */
    uploaded_at: integer().notNull(),
    /** When it was withdrawn; the row and its hash stay. */
    withdrawn_at: integer(),
    /** Who allowed it to show children, and when. */
    children_consent: text(),
  },
  (table) => [primaryKey({ columns: [table.district, table.subject, table.id] })],
);
