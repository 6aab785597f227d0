import type { RegionKind } from '@konvergensi/domain';
import { sql } from 'drizzle-orm';
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A row that cannot be inserted with anything but 1: a guard that fails ends its batch here. */
export const must = sqliteTable('must', {
  /** Always 1. */
  ok: integer().notNull(),
});

/** The district itself, its sub-districts and villages, copied from the directory. */
export const region = sqliteTable('region', {
  /** Permanent id given by the directory. */
  id: integer().primaryKey(),
  /** District it belongs to. */
  district: integer().notNull(),
  /** Kemendagri code of today, with dots. */
  code: text().notNull().unique(),
  /** BPS code of today. */
  bps_code: text(),
  /** Name without the word of its kind. */
  name: text().notNull(),
  /** 2 district, 3 sub-district, 4 village. */
  level: integer().$type<2 | 3 | 4>().notNull(),
  /** What it is by law. */
  kind: text().$type<RegionKind>().notNull(),
  /** Region above it. */
  parent: integer(),
  /** First day it exists. */
  valid_from: text().notNull(),
  /** Day from which it no longer exists. */
  valid_to: text(),
});

/** Spellings of villages that a person has settled. */
export const regionAlias = sqliteTable(
  'region_alias',
  {
    /** District. */
    district: integer().notNull(),
    /** Sub-district under which the spelling is written. */
    subdistrict: integer().notNull(),
    /** The spelling, normalised. */
    alias: text().notNull(),
    /** Village that is meant. */
    village: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.subdistrict, t.alias] })],
);

/** A district's own row: the home of its mode, zone and choices. */
export const district = sqliteTable('district', {
  /** Region id. */
  id: integer().primaryKey(),
  /** Province it lies in. */
  province: integer().notNull(),
  /** Counts its moves between shards; verbs that opened an older epoch are refused. */
  epoch: integer().notNull(),
  /** `copying` while being placed, `frozen` while being moved. */
  state: text({ enum: ['copying', 'open', 'frozen'] }).notNull(),
  /** Practice with made-up people, or real. */
  mode: text({ enum: ['latihan', 'operasional'] }).notNull(),
  /** IANA zone of "today" and of month boundaries. */
  zone: text().notNull(),
  /** Source of S that the district reports; null: not chosen. */
  target_source: text({ enum: ['daftar', 'register', 'proyeksi'] }),
  /** Who answers for the data, as JSON; null in practice. */
  governance: text(),
  /** Instant of the first opening. */
  opened_at: integer(),
  /** Edits of this row. */
  version: integer().notNull().default(1),
});

/** Puskesmas and posyandu: proposed by imports, confirmed by people. */
export const facility = sqliteTable(
  'facility',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID that follows from the first spelling. */
    id: text().notNull(),
    /** Kind of facility. */
    kind: text({ enum: ['puskesmas', 'posyandu'] }).notNull(),
    /** Name as shown. */
    name: text().notNull(),
    /** Key under which loose spellings of the name meet. */
    normal_name: text().notNull(),
    /** Puskesmas of a posyandu. */
    parent: text(),
    /** Village of a posyandu; null for a puskesmas. */
    village: integer(),
    /** `retired`: merged into another. */
    state: text({ enum: ['proposed', 'confirmed', 'retired'] }).notNull(),
    /** First day it exists. */
    valid_from: text().notNull(),
    /** Day from which it no longer exists. */
    valid_to: text(),
    /** Edits of this row and of its working area. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** Other spellings of facilities. */
export const facilityAlias = sqliteTable(
  'facility_alias',
  {
    /** District. */
    district: integer().notNull(),
    /** Kind of facility. */
    kind: text().notNull(),
    /** Village of a posyandu; 0 for a puskesmas. */
    village: integer().notNull(),
    /** The spelling, normalised. */
    alias: text().notNull(),
    /** Facility that is meant. */
    facility: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.kind, t.village, t.alias] })],
);

/** Which puskesmas works in a village, from a day to a day. */
export const workingArea = sqliteTable(
  'working_area',
  {
    /** District. */
    district: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** First day. */
    valid_from: text().notNull(),
    /** Day from which no longer. */
    valid_to: text(),
    /** Facility id. */
    puskesmas: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.village, t.valid_from] })],
);

/** One row per residence of a person: a move closes one and opens another under the same id. */
export const person = sqliteTable(
  'person',
  {
    /** Village of residence. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** District, for finding the same child anywhere in it. */
    district: integer().notNull(),
    /** Name as first written. */
    name: text().notNull(),
    /** 1 male, 2 female. */
    sex: integer().$type<1 | 2>().notNull(),
    /** Civil date. */
    birth_date: text().notNull(),
    /** Parents as written (`AYAH / IBU`); empty when not known. */
    parents: text().notNull().default(''),
    /** What the NIK typed is worth; `valid`: it encodes the child's own birth date and sex. */
    nik_status: text().notNull().default('empty'),
    /** HMAC of the NIK's digits; null when it has none. */
    nik_hmac: text(),
    /** The NIK sealed, `<key id>.<base64>`; null when it has none. */
    nik_sealed: text(),
    /** Last four digits, what is shown. */
    nik_last4: text(),
    /** Facility id of the posyandu of the latest measurement. */
    posyandu: text(),
    /** Neighbourhood. */
    rt: text(),
    /** Ward. */
    rw: text(),
    /** Street address. */
    address: text(),
    /** First day of living here; null: since birth, as far as is known. */
    lived_from: text(),
    /** Day of leaving; null while living here. */
    left_on: text(),
    /** Why the row was closed. */
    left_reason: text({ enum: ['moved', 'died', 'not_resident', 'double'] }),
    /** Import that registered it; null: entered by hand. */
    import: text(),
    /** Data row of that import's file. */
    import_line: integer(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
    /** `unknown`: the birth date stands for nothing (adults only). */
    birth_date_kind: text({ enum: ['exact', 'estimated', 'unknown'] })
      .notNull()
      .default('exact'),
    /** `placeholder`: a newborn without a name, such as "Bayi Ny. …". */
    name_kind: text({ enum: ['given', 'placeholder'] })
      .notNull()
      .default('given'),
    /** House. */
    household: text(),
    /** Family. */
    family: text(),
    /** Mother, when she is registered. */
    mother: text(),
    /** Pregnancy from which the child was born. */
    pregnancy: text(),
    /** Place among the mother's children. */
    birth_order: integer(),
    /** Weight at birth in grams. */
    birth_weight_g: integer(),
    /** Length at birth in micrometres. */
    birth_length_um: integer(),
    /** Who cares for the child when it is not the parents. */
    guardian: text(),
    /** Number in the KIA register. */
    kia_number: text(),
    /** Telephone number. */
    phone: text(),
    /** Day on which a person confirmed that she or he lives here. */
    confirmed_on: text(),
    /** Cause of death, a health worker's field. */
    death_cause: text(),
    /** Village moved to, when it is of the district. */
    moved_to: integer(),
    /** Whose double the row was. */
    same_as: text(),
    /** Earlier stays here, as JSON; null: lives here for the first time. */
    earlier_stays: text(),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);

/** A visit's measures, as known now; what they were is in the trail. */
export const measurement = sqliteTable(
  'measurement',
  {
    /** Home village of the child, wherever it was measured. */
    village: integer().notNull(),
    /** Month, `year × 12 + month − 1`. */
    period: integer().notNull(),
    /** Child. */
    person: text().notNull(),
    /** Civil date of the visit. */
    date: text().notNull(),
    /** Weight in grams. */
    weight_g: integer(),
    /** Length or height in micrometres (1 cm = 10,000). */
    length_um: integer(),
    /** Measured lying (L) or standing (H). */
    position: text({ enum: ['L', 'H'] }),
    /** Mid-upper arm circumference in micrometres. */
    arm_um: integer(),
    /** Head circumference in micrometres. */
    head_um: integer(),
    /** Oedema of both feet: 1 yes. */
    oedema: integer().$type<0 | 1>().notNull().default(0),
    /** Measures that a file had and that could not be used, comma-separated. */
    unusable: text(),
    /** Import that wrote it; null: entered by hand. */
    import: text(),
    /** Data row of that import's file. */
    import_line: integer(),
    /** Instant of the last writing. */
    recorded_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.period, t.person, t.date] })],
);

/** Numbers of target children (S) that were imported or typed. */
export const target = sqliteTable(
  'target',
  {
    /** District. */
    district: integer().notNull(),
    /** A list holds from its month until the next one; a projection is of a year. */
    source: text({ enum: ['daftar', 'proyeksi'] }).notNull(),
    /** Village, or sub-district for a projection. */
    region: integer().notNull(),
    /** Month of a list; January of a projection's year. */
    period: integer().notNull(),
    /** Children under five. */
    children: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.source, t.region, t.period] })],
);

/** A village vouches for its list of children from a day on. */
export const registerConfirmation = sqliteTable(
  'register_confirmation',
  {
    /** Village. */
    village: integer().notNull(),
    /** First day for which the register holds. */
    confirmed_on: text().notNull(),
    /** Who vouches, as signed. */
    name: text().notNull(),
    /** User who recorded it. */
    actor: text().notNull(),
    /** Instant of recording. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.confirmed_on] })],
);

/** The outbox: a village-month is to be recomputed while done < seq. */
export const cell = sqliteTable(
  'cell',
  {
    /** District. */
    district: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Village. */
    village: integer().notNull(),
    /** Changes of the facts behind it. */
    seq: integer().notNull(),
    /** The change up to which it was computed. */
    done: integer().notNull().default(0),
    /** Instant from which it has been waiting. */
    since: integer().notNull().default(sql`cast(unixepoch('subsec') * 1000 as integer)`),
  },
  (t) => [primaryKey({ columns: [t.district, t.period, t.village] })],
);

/** Counts of a region in a month, one row. */
export const rollup = sqliteTable(
  'rollup',
  {
    /** District. */
    district: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** 2 district, 3 sub-district, 4 village. */
    level: integer().notNull(),
    /** Region. */
    region: integer().notNull(),
    /** Rules it was computed with. */
    rule_version: text().notNull(),
    /** JSONB: code → [numerator, denominator, excluded, not recorded], trailing zeros cut. */
    counts: blob().notNull(),
    /** JSONB of a village: posyandu → counts. */
    parts: blob(),
    /** Change of the cell it was computed from; of a parent the sum of its children's. */
    seq: integer().notNull(),
    /** Instant of computation. */
    at: integer().notNull(),
    /** JSONB of a village-month: what each target person is to each indicator, in columns of fixed width by person id. */
    states: blob(),
  },
  (t) => [primaryKey({ columns: [t.district, t.period, t.level, t.region] })],
);

/** An uploaded file and where its job stands. */
export const importTable = sqliteTable(
  'import',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Where it stands. */
    state: text({
      enum: ['uploaded', 'checking', 'checked', 'committing', 'done', 'refused', 'cancelled', 'failed'],
    }).notNull(),
    /** Name of the file as uploaded. */
    file_name: text().notNull(),
    /** SHA-256 of the bytes. */
    file_digest: text().notNull(),
    /** Bytes. */
    size_bytes: integer().notNull(),
    /** What the content was read as; null before the check. */
    kind: text(),
    /** Data rows; null before the check. */
    rows_total: integer(),
    /** Rows checked, or written. */
    rows_done: integer().notNull().default(0),
    /** Chunks of the plan; null before the check. */
    chunks: integer(),
    /** Chunk to be written next. */
    cursor: integer().notNull().default(0),
    /** Counts of the report, as JSON. */
    counts: text().notNull().default('{}'),
    /** Months with measurements, as JSON. */
    months: text().notNull().default('[]'),
    /** Why the file cannot be used, as JSON. */
    refusal: text(),
    /** Digest of the plan's chunks. */
    plan_digest: text(),
    /** Villages that the uploader is narrowed to, as JSON; null: all of the district's. */
    villages: text(),
    /** User who uploaded it. */
    actor: text().notNull(),
    /** Her name then. */
    actor_name: text().notNull(),
    /** Instant of the upload. */
    created_at: integer().notNull(),
    /** Instant of the job's last sign of life. */
    updated_at: integer().notNull(),
    /** Edits of this row, progress apart. */
    version: integer().notNull().default(1),
    /** Number of the plan that counts. */
    plan: integer().notNull().default(0),
    /** Since when a confirmed plan has to be confirmed again, the register having changed under it. */
    outdated_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** Rows of an import that a person decides on, or is shown. */
export const importWait = sqliteTable(
  'import_wait',
  {
    /** District. */
    district: integer().notNull(),
    /** Import. */
    import: text().notNull(),
    /** Data row of the file. */
    line: integer().notNull(),
    /** What is asked; `twin` is only shown. */
    reason: text({ enum: ['duplicate', 'village', 'twin'] }).notNull(),
    /** Both sides, as JSON. */
    detail: text().notNull(),
    /** Digest of the question: the child as written and the other side. */
    row_digest: text().notNull(),
    /** What a person has decided. */
    decision: text({ enum: ['same', 'different', 'village', 'skip'] }),
    /** Village that was chosen. */
    village: integer(),
    /** User who decided. */
    decided_by: text(),
    /** Instant of the decision. */
    decided_at: integer(),
    /** 1: the decision has taken effect. */
    applied: integer().$type<0 | 1>().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.district, t.import, t.line] })],
);

/** Idempotency keys with the answer that was given. */
export const command = sqliteTable(
  'command',
  {
    /** District. */
    district: integer().notNull(),
    /** Key given by the caller. */
    key: text().notNull(),
    /** SHA-256 of the command's content. */
    digest: text().notNull(),
    /** Answer, as JSON. */
    answer: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.key] })],
);

/** The trail: one chain a village, one for a district's settings. */
export const audit = sqliteTable(
  'audit',
  {
    /** Village or district. */
    scope: integer().notNull(),
    /** Place in the chain, from 1. */
    seq: integer().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** User, or `system:<name>`. */
    actor: text().notNull(),
    /** What was done. */
    verb: text().notNull(),
    /** To what. */
    subject: text().notNull(),
    /** Ids and values, as JSON, never a NIK; null when it was erased. */
    body: text(),
    /** SHA-256 of the body. */
    body_hash: text().notNull(),
    /** Hash of the entry before. */
    prev: text().notNull(),
    /** HMAC over all of it but the body. */
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.seq] })],
);

/** Chain heads that a sealed file in R2 vouches for. */
export const auditSeal = sqliteTable(
  'audit_seal',
  {
    /** Chain. */
    scope: integer().notNull(),
    /** Head when sealed. */
    seq: integer().notNull(),
    /** Its hash. */
    hash: text().notNull(),
    /** Key of the file. */
    object: text().notNull(),
    /** 1: entries up to it have left for a sealed segment. */
    moved: integer().$type<0 | 1>().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.scope, t.seq] })],
);

export * from './audit-of-cases.ts';
export * from './case.ts';
export * from './cycle.ts';
export * from './entry.ts';
export * from './explain.ts';
export * from './figure-rules.ts';
export * from './foster.ts';
export * from './health.ts';
export * from './plan.ts';
export * from './privacy.ts';
export * from './record.ts';
export * from './register.ts';
export * from './support.ts';
export * from './target-form.ts';
export * from './tpps.ts';

/** A health worker measured a child again and confirmed or withdrew what an index had indicated. */
export const growthFinding = sqliteTable(
  'growth_finding',
  {
    /** Home village of the child. */
    village: integer().notNull(),
    person: text().notNull(),
    index: text({ enum: ['len', 'wei', 'wfl'] }).notNull(),
    /** Civil date of the re-measurement. */
    measured_on: text().notNull(),
    state: text({ enum: ['confirmed', 'withdrawn'] }).notNull(),
    /** What it was measured with. */
    tool: text().notNull(),
    note: text().notNull().default(''),
    actor: text().notNull(),
    /** Name of who confirmed, as it was then. */
    actor_name: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.village, t.person, t.index, t.measured_on] })],
);

/** A district's own map, simplified, as it is drawn. */
export const districtMap = sqliteTable('district_map', {
  district: integer().primaryKey(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** SVG paths by village code, JSON. */
  paths: text().notNull(),
  /** Where the borders are from, in the district's words. */
  source: text().notNull(),
  file_name: text().notNull(),
  actor_name: text().notNull(),
  at: integer().notNull(),
  version: integer().notNull().default(1),
});
export * from './accompaniment.ts';
export * from './agenda-grant.ts';
export * from './consent.ts';
export * from './handover.ts';
export * from './letterhead.ts';
export * from './posyandu.ts';
export * from './pseudonym.ts';
export * from './transfer.ts';
