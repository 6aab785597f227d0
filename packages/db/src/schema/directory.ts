import type { Agency, RegionKind, Role } from '@konvergensi/domain';
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A row that cannot be inserted with anything but 1: a guard that fails ends its batch here. */
export const must = sqliteTable('must', {
  /** Always 1. */
  ok: integer().notNull(),
});

/** Regions of the provinces on board, with permanent ids. */
export const region = sqliteTable('region', {
  /** Permanent id. */
  id: integer().primaryKey(),
  /** Kemendagri code of today, with dots. */
  code: text().notNull().unique(),
  /** BPS code of today. */
  bps_code: text(),
  /** Name without the word of its kind. */
  name: text().notNull(),
  /** 1 province … 4 village. */
  level: integer().$type<1 | 2 | 3 | 4>().notNull(),
  /** What it is by law. */
  kind: text().$type<RegionKind>().notNull(),
  /** Region above it. */
  parent: integer(),
  /** First day it exists. */
  valid_from: text().notNull(),
  /** Day from which it no longer exists. */
  valid_to: text(),
});

/** Provinces on board. */
export const province = sqliteTable('province', {
  /** Region id. */
  id: integer().primaryKey(),
  /** Instant of its creation. */
  created_at: integer().notNull(),
  /** Edits of this row. */
  version: integer().notNull().default(1),
});

/** Districts on board: where their rows lie. */
export const district = sqliteTable('district', {
  /** Region id. */
  id: integer().primaryKey(),
  /** Province. */
  province: integer().notNull(),
  /** Binding of the shard. */
  shard: text().notNull(),
  /** Counts its moves between shards. */
  epoch: integer().notNull().default(1),
  /** Step of onboarding. */
  state: text({ enum: ['reserved', 'copying', 'open'] }).notNull(),
  /** Copy of the mode on its shard. */
  mode: text({ enum: ['latihan', 'operasional'] })
    .notNull()
    .default('latihan'),
  /** Instant of the first opening. */
  opened_at: integer(),
  /** Edits of this row. */
  version: integer().notNull().default(1),
  /** Villages: its size when the least loaded shard is looked for. */
  villages: integer().notNull().default(0),
  /** Version of the shard's row that `mode` was copied from. */
  shard_version: integer().notNull().default(0),
});

/** Copies of districts' counts. */
export const districtRollup = sqliteTable(
  'district_rollup',
  {
    /** District. */
    district: integer().notNull(),
    /** Month. */
    period: integer().notNull(),
    /** Rules it was computed with. */
    rule_version: text().notNull(),
    /** JSONB, as on the shard. */
    counts: blob().notNull(),
    /** Sum of its villages' changes: a lower one is never taken. */
    seq: integer().notNull(),
    /** Instant of computation. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.district, t.period] })],
);

/** Idempotency keys with the answer that was given. */
export const command = sqliteTable(
  'command',
  {
    /** Region, or 0 for the installation. */
    scope: integer().notNull(),
    /** Key given by the caller. */
    key: text().notNull(),
    /** SHA-256 of the command's content. */
    digest: text().notNull(),
    /** Answer, as JSON. */
    answer: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
);

/** The trail: one chain a region, 0 for the installation. */
export const audit = sqliteTable(
  'audit',
  {
    /** Region, or 0. */
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
    /** Ids and values, as JSON; null when it was erased. */
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

/** People who sign in (sign-in library). */
export const user = sqliteTable('user', {
  /** Id. */
  id: text().notNull().primaryKey(),
  /** Name as shown. */
  name: text().notNull(),
  /** What the library needs; no mail is sent to it. */
  email: text().notNull().unique(),
  /** Unused. */
  email_verified: integer().$type<0 | 1>().notNull().default(0),
  /** Unused. */
  image: text(),
  /** Name to sign in with. */
  username: text().notNull().unique(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  updated_at: integer().notNull(),
  /** Instant at which the account was closed. */
  deactivated_at: integer(),
  /** User who closed it. */
  deactivated_by: text(),
  /** 1: a code is asked for at sign-in. */
  two_factor_enabled: integer().$type<0 | 1>().notNull().default(0),
});

/** Secrets of second factors, encrypted by the sign-in library. */
export const twoFactor = sqliteTable('two_factor', {
  /** Id. */
  id: text().notNull().primaryKey(),
  /** Whose. */
  user_id: text().notNull(),
  /** Encrypted secret. */
  secret: text().notNull(),
  /** Encrypted recovery codes that are left. */
  backup_codes: text().notNull(),
  /** 0 until a first code was right. */
  verified: integer().$type<0 | 1>().notNull().default(1),
  /** Wrong codes in a row. */
  failed_verification_count: integer().notNull().default(0),
  /** Instant until which no code is looked at. */
  locked_until: integer(),
});

/** Codes that have opened: each opens once. */
export const spentCode = sqliteTable(
  'spent_code',
  {
    /** Whose. */
    user: text().notNull(),
    /** Hash of the code. */
    code_hash: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.user, t.code_hash] })],
);

/** Open sessions (sign-in library). */
export const session = sqliteTable('session', {
  /** Id. */
  id: text().notNull().primaryKey(),
  /** Whose. */
  user_id: text().notNull(),
  /** What the cookie holds, signed. */
  token: text().notNull().unique(),
  /** Instant. */
  expires_at: integer().notNull(),
  /** Where from. */
  ip_address: text(),
  /** With what. */
  user_agent: text(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  updated_at: integer().notNull(),
  /** Instant, to the hour. */
  last_used_at: integer(),
  /** The telephone it belongs to, for people who sign in by PIN. */
  device: text(),
  /** What it was opened with besides the password. */
  proved: text({ enum: ['code', 'passkey'] }),
});

/** Ways to sign in (sign-in library): here the password. */
export const account = sqliteTable('account', {
  /** Id. */
  id: text().notNull().primaryKey(),
  /** Whose. */
  user_id: text().notNull(),
  /** Id at the provider. */
  account_id: text().notNull(),
  /** `credential` for a password. */
  provider_id: text().notNull(),
  /** Unused. */
  access_token: text(),
  /** Unused. */
  refresh_token: text(),
  /** Unused. */
  id_token: text(),
  /** Unused. */
  access_token_expires_at: integer(),
  /** Unused. */
  refresh_token_expires_at: integer(),
  /** Unused. */
  scope: text(),
  /** Hash of the password. */
  password: text(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  updated_at: integer().notNull(),
});

/** One-time codes (sign-in library). */
export const verification = sqliteTable('verification', {
  /** Id. */
  id: text().notNull().primaryKey(),
  /** What the code is for. */
  identifier: text().notNull(),
  /** The code. */
  value: text().notNull(),
  /** Instant. */
  expires_at: integer().notNull(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  updated_at: integer().notNull(),
});

/** What a person may do: a role on a region, from an instant to an instant. */
export const grantHeld = sqliteTable(
  'grant_held',
  {
    /** Who. */
    user: text().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Role. */
    role: text().$type<Role>().notNull(),
    /** Region; null for the operator. */
    region: integer(),
    /** Puskesmas of a puskesmas officer or head. */
    facility: text(),
    /** Copy of its working area of today, as JSON. */
    villages: text(),
    /** Version of the facility that the copy is of. */
    facility_version: integer(),
    /** Office of an agency officer. */
    agency: text().$type<Agency>(),
    /** Instant. */
    valid_from: integer().notNull(),
    /** Instant; null while it holds. */
    valid_to: integer(),
    /** User who gave it. */
    granted_by: text().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.user, t.id] })],
);

/** One-time links by which a person sets a password. */
export const enrolment = sqliteTable('enrolment', {
  /** Whose. */
  user: text().notNull().primaryKey(),
  /** Hash of the link's secret. */
  token_hash: text().notNull().unique(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  expires_at: integer().notNull(),
  /** Instant of use. */
  used_at: integer(),
});

/** Tokens of other systems. */
export const apiToken = sqliteTable(
  'api_token',
  {
    /** Whose. */
    user: text().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Hash of the token. */
    hash: text().notNull().unique(),
    /** What it is for, in its owner's words. */
    name: text().notNull(),
    /** Instant. */
    created_at: integer().notNull(),
    /** Instant. */
    expires_at: integer().notNull(),
    /** Instant, to the day. */
    last_used_at: integer(),
    /** Instant. */
    revoked_at: integer(),
    /** The one role it acts with; null: all of its maker's. */
    grant_held: text(),
  },
  (t) => [primaryKey({ columns: [t.user, t.id] })],
);

/** Codes told in person by which a password is set anew. */
export const resetCode = sqliteTable('reset_code', {
  /** Whose. */
  user: text().notNull().primaryKey(),
  /** Keyed hash of the code. */
  code_hash: text().notNull(),
  /** 1: takes the second factor off as well. */
  second_factor: integer().$type<0 | 1>().notNull(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  expires_at: integer().notNull(),
  /** Instant of use. */
  used_at: integer(),
});

/** Telephones of people without a password. */
export const device = sqliteTable('device', {
  /** ULID. */
  id: text().notNull().primaryKey(),
  /** Hash of what its cookie holds. */
  secret_hash: text().notNull().unique(),
  /** What its browser says it is. */
  user_agent: text(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant; what it keeps is cleared at its next page. */
  ended_at: integer(),
  /** User who ended it. */
  ended_by: text(),
});

/** Who signs in on a telephone by PIN. */
export const deviceMember = sqliteTable(
  'device_member',
  {
    /** Telephone. */
    device: text().notNull(),
    /** Who. */
    user: text().notNull(),
    /** Where she was enrolled for. */
    region: integer().notNull(),
    /** Hash of the PIN, as the sign-in library hashes passwords. */
    pin_hash: text().notNull(),
    /** Instant. */
    added_at: integer().notNull(),
    /** Instant; 90 days after. */
    expires_at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.device, t.user] })],
);

/** Links by which a telephone is enrolled. */
export const deviceLink = sqliteTable('device_link', {
  /** ULID. */
  id: text().notNull().primaryKey(),
  /** For whom. */
  user: text().notNull(),
  /** For where. */
  region: integer().notNull(),
  /** Hash of the link's secret. */
  token_hash: text().notNull().unique(),
  /** Keyed hash of the six digits given apart. */
  code_hash: text().notNull(),
  /** Wrong codes so far. */
  wrong_codes: integer().notNull().default(0),
  /** User who gave it. */
  created_by: text().notNull(),
  /** Instant. */
  created_at: integer().notNull(),
  /** Instant. */
  expires_at: integer().notNull(),
  /** Instant at which the right code was typed. */
  opened_at: integer(),
  /** Hash of the secret of the telephone on which it was. */
  opened_by: text(),
  /** What that telephone's browser says it is. */
  opened_agent: text(),
  /** Instant at which the giver confirmed that telephone. */
  confirmed_at: integer(),
  /** Instant of use. */
  used_at: integer(),
});

/** Delays on sign-in. */
export const signInDelay = sqliteTable('sign_in_delay', {
  /** User name or address, hashed. */
  key: text().notNull().primaryKey(),
  /** Failed tries. */
  tries: integer().notNull(),
  /** Instant of the last one. */
  at: integer().notNull(),
  /** Instant until which no try is looked at. */
  until: integer().notNull(),
});

/** Sign-ins, written by triggers. */
export const signInLog = sqliteTable(
  'sign_in_log',
  {
    /** Who. */
    user: text().notNull(),
    /** Instant. */
    at: integer().notNull(),
    /** What happened. */
    event: text({ enum: ['password-right', 'signed-in', 'signed-out', 'password-set'] }).notNull(),
    /** Session, or account for a password. */
    session: text().notNull(),
    /** Where from. */
    ip_address: text(),
    /** With what. */
    user_agent: text(),
  },
  (t) => [primaryKey({ columns: [t.user, t.at, t.event, t.session] })],
);

/** When each output of a year's aksi is due, set by a province for its districts. */
export const aksiDue = sqliteTable(
  'aksi_due',
  {
    /** Province. */
    province: integer().notNull(),
    /** Programme year. */
    year: integer().notNull(),
    /** Output of the year's set. */
    output: text().notNull(),
    /** Civil date. */
    due_on: text().notNull(),
    /** Name of who set it. */
    set_by: text().notNull(),
    /** When. */
    set_at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.province, t.year, t.output] })],
);

/** Figures of surveys and models by area, apart from every routine figure. */
export const surveyFigure = sqliteTable(
  'survey_figure',
  {
    /** `ID`, or the code of a province or district. */
    area: text().notNull(),
    /** Year the survey speaks of. */
    year: integer().notNull(),
    /** Name of the survey. */
    survey: text().notNull(),
    /** Condition of children under five. */
    indicator: text({ enum: ['stunted', 'wasted', 'underweight', 'overweight'] }).notNull(),
    /** A survey, or a model without one. */
    kind: text({ enum: ['survey', 'model'] }).notNull(),
    /** Percent. */
    value: real().notNull(),
    /** Lower end of the interval. */
    low: real(),
    /** Upper end of the interval. */
    high: real(),
    /** Who published it. */
    source: text().notNull(),
    /** Where it can be read. */
    link: text(),
    /** Other values printed for the same survey, with their sources, as JSON. */
    conflicts: text().notNull().default('[]'),
    /** Instant. */
    recorded_at: integer().notNull(),
    /** Who loaded it; null for what came with the platform. */
    recorded_by: text(),
    /** Version. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.area, t.indicator, t.year, t.survey] })],
);

/** A new key of numbers was put into use: every district seals its numbers anew. */
export const keyRotationAsked = sqliteTable('key_rotation', {
  /** Id of the key. */
  key: text().primaryKey(),
  /** Instant. */
  started_at: integer().notNull(),
  /** Operator. */
  started_by: text().notNull(),
});

export * from './announcement.ts';
export * from './assessment.ts';
export * from './passkey.ts';
export * from './tpps.ts';
