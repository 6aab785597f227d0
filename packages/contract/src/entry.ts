import { agencies, ENTRY_LEVELS, ENTRY_STATES, type EntryStep, parsePeriodKey } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, ulid, villageCode, words } from './primitives.ts';
import { regionRef } from './region.ts';

const count = z.number().int().min(0).max(999_999_999);
export const entryPeriod = z
  .string()
  .regex(/^(19|2[01])\d{2}(-(Q[1-4]|S[12]))?$/, 'periode seperti 2026-Q2, 2026-S1 atau 2026')
  .meta({ description: 'A quarter, half-year or year', example: '2026-Q2' })
  .refine((text) => parsePeriodKey(text) !== null, 'periode seperti 2026-Q2, 2026-S1 atau 2026');
export const entryLevel = z.enum(ENTRY_LEVELS);
const indicatorCode = z
  .string()
  .regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/, 'kode indikator seperti esensial.pus_5')
  .max(60)
  .meta({ description: 'Code of an indicator that agencies enter', example: 'esensial.pus_5' });
const place = z
  .string()
  .min(2)
  .max(30)
  .regex(/^[\w.-]+$/, 'kode wilayah, id puskesmas atau NPSN')
  .meta({ description: 'Code of the region, id of the puskesmas or NPSN of the school', example: '17.04.01.2001' });
export const entryIndicatorCode = indicatorCode;

export const entryValueView = z
  .object({
    numerator: count.nullable(),
    denominator: count.nullable(),
    noTarget: z.boolean().meta({ description: 'Nobody there is to be reached: neither 0 nor unfilled' }),
    value: z.number().nullable().meta({ description: 'Percent unclipped, or the count; null: nobody to reach' }),
    above: z.boolean().meta({ description: 'More served than targeted: not coloured, ranked or used for priority' }),
    reason: z.string(),
    source: z.string(),
    sourceOn: civilDate,
    cumulative: z.boolean().meta({ description: 'Since the year began, not of the period alone' }),
    state: z.enum(ENTRY_STATES),
    note: z.string().meta({ description: 'Why it was returned or unlocked' }),
    enteredBy: z.string(),
    enteredAt: instant,
    verifiedBy: z.string().nullable(),
    verifiedAt: instant.nullable(),
    lockedBy: z.string().nullable(),
    lockedAt: instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'EntryValue' });
export type EntryValueView = z.infer<typeof entryValueView>;

export const entryInbox = z
  .object({
    district: regionRef,
    period: entryPeriod,
    periods: z.array(entryPeriod).meta({ description: 'Periods that can be filled in, newest first' }),
    due: civilDate,
    today: civilDate,
    carriedFrom: z.number().int().nullable().meta({ description: 'Year of the list that goes on being asked' }),
    agencies: z.array(
      z.object({
        agency: z.enum(agencies),
        asked: z.number().int(),
        missing: z.number().int().meta({ description: 'Indicators without any value' }),
        incomplete: z.number().int().meta({ description: 'Indicators with some places still empty' }),
        officers: z.array(z.string()),
        mine: z.boolean(),
      }),
    ),
    rows: z.array(
      z.object({
        indicator: indicatorCode,
        agency: z.enum(agencies),
        level: entryLevel.meta({ description: 'Level at which it was filled in, or the usual one' }),
        places: z.number().int(),
        filled: z.number().int(),
        noTarget: z.number().int(),
        above: z.number().int(),
        draft: z.number().int(),
        verified: z.number().int(),
        locked: z.number().int(),
        returned: z.number().int().meta({ description: 'Of the drafts, those sent back or unlocked to be corrected' }),
        missing: z.array(z.string()).meta({ description: 'Names of the first places without a value' }),
        lastAt: instant.nullable(),
      }),
    ),
    above: z
      .array(z.object({ indicator: indicatorCode, place: z.string(), level: entryLevel, entry: entryValueView }))
      .meta({ description: 'More served than targeted: what the agency should look at' }),
    may: z.object({ write: z.boolean(), verify: z.boolean(), lock: z.boolean() }),
  })
  .meta({ id: 'EntryInbox' });
export type EntryInbox = z.infer<typeof entryInbox>;

export const entrySheet = z
  .object({
    district: regionRef,
    indicator: indicatorCode,
    period: entryPeriod,
    previous: entryPeriod,
    due: civilDate,
    today: civilDate,
    level: entryLevel,
    levels: z.array(z.object({ level: entryLevel, filled: z.number().int() })),
    places: z.array(
      z.object({
        place,
        code: z.string().nullable(),
        bps: z.string().nullable(),
        name: z.string(),
        within: z.string().meta({ description: 'Name of the region above' }),
        withinCode: z.string(),
        entry: entryValueView.nullable(),
        before: entryValueView.nullable().meta({ description: 'Value of the period before' }),
        mayWrite: z.boolean(),
      }),
    ),
    may: z.object({ write: z.boolean(), verify: z.boolean(), lock: z.boolean() }),
  })
  .meta({ id: 'EntrySheet' });
export type EntrySheet = z.infer<typeof entrySheet>;

const entryKey = { indicator: indicatorCode, level: entryLevel, place };
export const putEntry = z
  .object({
    ...entryKey,
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    noTarget: z.boolean(),
    reason: words(0, 300),
    version: z.number().int().positive().nullable().meta({ description: 'Version edited; null: none stood there' }),
  })
  .strict()
  .meta({ id: 'PutEntry', description: 'Without numbers and not `noTarget`: the value is taken away' });
export type PutEntry = z.infer<typeof putEntry>;

export const putEntries = z
  .object({
    period: entryPeriod,
    source: words(3, 200).meta({ description: 'Document or system the figures are from' }),
    sourceOn: civilDate,
    cumulative: z.boolean(),
    entries: z.array(putEntry).min(1).max(4000),
    file: z
      .object({ name: words(1, 120), digest: z.string().regex(/^[0-9a-f]{64}$/), rows: z.number().int().min(1) })
      .strict()
      .optional()
      .meta({ description: 'The file they were read from; it gets a receipt' }),
  })
  .strict();
export type PutEntries = z.infer<typeof putEntries>;

export const entriesPut = z
  .object({ kept: z.number().int(), unchanged: z.number().int(), receipt: ulid.nullable() })
  .meta({ id: 'EntriesPut' });

const stepped = z
  .array(z.object({ ...entryKey, version: z.number().int().positive() }).strict())
  .min(1)
  .max(4000);
export const verifyEntries = z
  .object({ period: entryPeriod, step: z.enum(['verify', 'return']), reason: words(0, 300), entries: stepped })
  .strict();
export const lockEntries = z
  .object({ period: entryPeriod, step: z.enum(['lock', 'correct']), reason: words(0, 300), entries: stepped })
  .strict();
export interface StepEntries {
  period: string;
  step: EntryStep;
  reason: string;
  entries: z.infer<typeof stepped>;
}

export const undoEntry = z
  .object({ period: entryPeriod, ...entryKey, version: z.number().int().positive() })
  .strict()
  .meta({ id: 'UndoEntry', description: 'Puts back what stood before the last change' });
export type UndoEntry = z.infer<typeof undoEntry>;

export const entryHistoryView = z
  .object({
    district: regionRef,
    indicator: indicatorCode,
    period: entryPeriod,
    level: entryLevel,
    place: z.object({ place, name: z.string(), within: z.string() }),
    current: entryValueView.nullable(),
    versions: z.array(entryValueView).meta({ description: 'What stood before, newest first' }),
    may: z.object({ undo: z.boolean() }),
  })
  .meta({ id: 'EntryHistory' });
export type EntryHistoryView = z.infer<typeof entryHistoryView>;

export const entryFileChecked = z
  .object({
    period: entryPeriod,
    file: z.object({ name: z.string(), digest: z.string() }),
    rows: z.number().int().meta({ description: 'Rows with something filled in' }),
    blank: z.number().int().meta({ description: 'Rows left empty: left alone' }),
    unchanged: z.number().int(),
    entries: z.array(
      z.object({ line: z.number().int(), name: z.string(), before: entryValueView.nullable(), entry: putEntry }),
    ),
    wrong: z.array(
      z.object({
        line: z.number().int(),
        column: z.string().meta({ description: 'Header of the column, as in the template' }),
        found: z.string(),
        problem: z.string().meta({ description: 'What to do about it' }),
        cells: z.array(z.string()).meta({ description: 'The row in the order of the template' }),
      }),
    ),
  })
  .meta({ id: 'EntryFileChecked' });
export type EntryFileChecked = z.infer<typeof entryFileChecked>;

export const entryReceipt = z
  .object({
    id: ulid,
    district: regionRef,
    period: entryPeriod,
    fileName: z.string(),
    digest: z.string(),
    rows: z.number().int(),
    kept: z.number().int(),
    indicators: z.array(indicatorCode),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'EntryReceipt' });
export type EntryReceiptView = z.infer<typeof entryReceipt>;

export const putSchools = z
  .object({
    schools: z
      .array(
        z
          .object({
            npsn: z.string().regex(/^[A-Z0-9]{8}$/, 'NPSN berupa 8 angka atau huruf'),
            name: words(3, 120),
            village: villageCode,
          })
          .strict(),
      )
      .min(1)
      .max(500),
  })
  .strict();
export type PutSchools = z.infer<typeof putSchools>;
