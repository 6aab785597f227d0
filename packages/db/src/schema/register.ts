import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const yesOrNo = () => integer().$type<0 | 1>();

/** A house; water and sanitation count these. Null: not recorded. */
export const household = sqliteTable(
  'household',
  {
    /** Village. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Hamlet. */
    dusun: text(),
    /** Neighbourhood. */
    rt: text(),
    /** Ward. */
    rw: text(),
    /** Street address. */
    address: text(),
    /** Drinking water. */
    water: text({ enum: ['safe', 'improved', 'unimproved'] }),
    /** Toilet; `shared`: improved, with other houses; `none`: open defecation. */
    toilet: text({ enum: ['safe', 'improved', 'shared', 'unimproved', 'none'] }),
    /** Where waste water goes. */
    waste_water: text({ enum: ['closed', 'open', 'none'] }),
    /** Health insurance; `assisted`: paid by the state. */
    insurance: text({ enum: ['assisted', 'paid', 'none'] }),
    /** Rank of welfare in DTSEN, 1 the poorest. */
    welfare_decile: integer(),
    /** Day on which these were seen. */
    conditions_on: text(),
    /** Day on which the house was left. */
    left_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);

/** A family in a household; risks of stunting (KRS) count these and follow from what is recorded here. */
export const family = sqliteTable(
  'family',
  {
    /** Village. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** House it lives in. */
    household: text().notNull(),
    /** Name of its head. */
    name: text().notNull(),
    /** HMAC of the number of the family card. */
    card_hmac: text(),
    /** The number sealed, `<key id>.<base64>`. */
    card_sealed: text(),
    /** Last four digits of it. */
    card_last4: text(),
    /** Couple of childbearing age. */
    fertile_couple: yesOrNo(),
    /** Mother under the age of the rule. */
    too_young: yesOrNo(),
    /** Mother over the age of the rule. */
    too_old: yesOrNo(),
    /** Births too close. */
    too_close: yesOrNo(),
    /** Too many children. */
    too_many: yesOrNo(),
    /** Uses modern contraception (in the rules up to 2023). */
    modern_contraception: yesOrNo(),
    /** Day on which this was asked. */
    assessed_on: text(),
    /** Day on which the family left. */
    left_on: text(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);

/** A pregnancy; facts of risk as last measured. */
export const pregnancy = sqliteTable(
  'pregnancy',
  {
    /** Village of the woman. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** The woman. */
    person: text().notNull(),
    /** HPL. */
    due_date: text().notNull(),
    /** HPHT, when the due date was counted from it. */
    last_period_on: text(),
    /** Day on which the village learned of it. */
    known_from: text(),
    /** Mid-upper arm circumference in micrometres. */
    arm_um: integer(),
    /** Haemoglobin in hundredths of g/dl. */
    hb_cgdl: integer(),
    /** Height in micrometres. */
    height_um: integer(),
    /** Births before this one. */
    births: integer(),
    /** Months from the last birth to the beginning of this pregnancy. */
    months_since_birth: integer(),
    /** Illness or a troubled earlier pregnancy. */
    history: yesOrNo(),
    /** Day of the measures. */
    measured_on: text(),
    /** Day on which it ended. */
    ended_on: text(),
    /** How it ended. */
    ending: text({ enum: ['live-birth', 'stillbirth', 'miscarriage', 'maternal-death', 'moved', 'unknown'] }),
    /** Day on which the question what happened was put off. */
    asked_on: text(),
    /** Instant of the last writing. */
    recorded_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);

/** A bride or groom to be (catin). */
export const catin = sqliteTable(
  'catin',
  {
    /** Village. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Bride or groom. */
    person: text().notNull(),
    /** The other one. */
    partner_name: text(),
    /** Planned day of the wedding. */
    wedding_on: text().notNull(),
    /** Day on which the village learned of it. */
    registered_on: text().notNull(),
    /** Mid-upper arm circumference in micrometres. */
    arm_um: integer(),
    /** Haemoglobin in hundredths of g/dl. */
    hb_cgdl: integer(),
    /** Height in micrometres. */
    height_um: integer(),
    /** Weight in grams. */
    weight_g: integer(),
    /** Smokes, or lives with one who does. */
    smoke: yesOrNo(),
    /** Day on which it ended. */
    ended_on: text(),
    /** How. */
    ending: text({ enum: ['married', 'cancelled', 'moved', 'died'] }),
    /** Edits of this row. */
    version: integer().notNull().default(1),
    /** Civil date on which the religious affairs office guided them. */
    guided_on: text(),
    /** With the material on stunting. */
    guided_material: yesOrNo(),
    /** Why not. */
    not_guided: text({ enum: ['not-come', 'elsewhere', 'too-late', 'no-class'] }),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);

/** A pair that is probably one person. */
export const personDouble = sqliteTable(
  'person_double',
  {
    /** District. */
    district: integer().notNull(),
    /** The smaller id. */
    a: text().notNull(),
    /** The greater id. */
    b: text().notNull(),
    /** Village of the first. */
    village_a: integer().notNull(),
    /** Village of the second. */
    village_b: integer().notNull(),
    /** Codes of the matcher, as JSON. */
    reasons: text().notNull(),
    /** Day of the nightly pass that found it. */
    found_on: text().notNull(),
    /** What a person decided. */
    decision: text({ enum: ['different', 'merged'] }),
    /** User who decided. */
    decided_by: text(),
    /** Instant of the decision. */
    decided_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.district, t.a, t.b] })],
);

/** A merge of two rows, with what it moved. */
export const personMerge = sqliteTable(
  'person_merge',
  {
    /** Village of the row that stays. */
    village: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Person that stays. */
    kept: text().notNull(),
    /** Person whose row was closed as a double. */
    dropped: text().notNull(),
    /** Village of that row. */
    dropped_village: integer().notNull(),
    /** Both rows as they were, and what went from one to the other, as JSON. */
    moved: text().notNull(),
    /** User who merged. */
    actor: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** Instant at which it was taken back. */
    undone_at: integer(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.village, t.id] })],
);
