import { QUARTER_STEPS, RECORD_LISTS, SERVICE_CODES } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, month, ulid, words } from './primitives.ts';

export const serviceCode = z.enum(SERVICE_CODES);
export const recordList = z.enum(RECORD_LISTS);
export const quarterText = z
  .string()
  .regex(/^(19|2[01])\d{2}-Q[1-4]$/, 'triwulan seperti 2026-Q3')
  .meta({ description: 'Quarter', example: '2026-Q3' });
export const quarterState = z.enum(['open', 'submitted', 'verified', 'locked']);
export const quarterStep = z.enum(QUARTER_STEPS);

const sign = z
  .string()
  .max(1)
  .meta({ description: 'v received, x not received, - not due, 2-9 received so often, empty: not recorded' });

export const saveMonth = z
  .strictObject({
    entries: z
      .array(
        z.strictObject({
          person: ulid,
          version: z
            .number()
            .int()
            .nullable()
            .optional()
            .meta({ description: 'Version the entry was made on; null for a month without record' }),
          cells: z.record(z.string(), sign),
          reasons: z.record(z.string(), words(0, 200)).optional(),
        }),
      )
      .min(1)
      .max(400),
  })
  .meta({ id: 'SaveMonth' });
export type SaveMonth = z.infer<typeof saveMonth>;

export const monthSaved = z
  .object({ changed: z.number().int(), people: z.array(z.tuple([ulid, z.number().int()])) })
  .meta({ id: 'MonthSaved' });
export type MonthSaved = z.infer<typeof monthSaved>;

export const undoMonth = z.strictObject({ person: ulid.optional() }).meta({ id: 'UndoMonth' });

const listedPerson = z.object({
  row: ulid,
  person: ulid,
  list: recordList,
  name: z.string(),
  sex: z.enum(['L', 'P']),
  birthDate: civilDate.nullable(),
  dueDate: civilDate.nullable(),
  deliveredOn: civilDate.nullable(),
  posyandu: z.string().nullable(),
  dusun: z.string().nullable(),
});

export const monthGrid = z
  .object({
    village: z.string(),
    month,
    quarter: quarterText,
    state: quarterState,
    forms: z.string(),
    completeness: z.object({
      people: z.number().int(),
      complete: z.number().int(),
      due: z.number().int(),
      recorded: z.number().int(),
    }),
    people: z.array(
      listedPerson.extend({
        letter: z.string().nullable(),
        version: z.number().int().nullable(),
        mine: z.boolean(),
        cells: z.array(
          z.object({
            service: serviceCode,
            due: z.boolean(),
            why: z.string().nullable(),
            now: z.string(),
            last: z.string(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MonthGrid' });
export type MonthGrid = z.infer<typeof monthGrid>;

export const dueItem = z.object({
  service: serviceCode,
  name: z.object({ id: z.string(), en: z.string() }),
  from: civilDate,
  by: civilDate,
  state: z.enum(['overdue', 'due', 'later']),
});

export const dueList = z
  .object({
    village: z.string(),
    on: civilDate,
    people: z.array(listedPerson.extend({ items: z.array(dueItem) })),
  })
  .meta({ id: 'DueList' });
export type DueList = z.infer<typeof dueList>;

export const personServices = z
  .object({
    village: z.string(),
    month,
    people: z.array(listedPerson),
    state: quarterState,
    version: z.number().int().nullable(),
    mine: z.boolean(),
    months: z.array(month),
    services: z.array(
      z.object({
        service: serviceCode,
        due: z.boolean(),
        why: z.string().nullable(),
        reason: z.string().nullable(),
        signs: z.array(z.string()),
      }),
    ),
    items: z.array(dueItem),
    openings: z.array(z.object({ service: serviceCode, count: z.number().int(), on: civilDate })),
  })
  .meta({ id: 'PersonServices' });
export type PersonServices = z.infer<typeof personServices>;

export const putOpening = z
  .strictObject({ service: serviceCode, count: z.number().int().min(0).max(60), on: civilDate })
  .meta({ id: 'PutOpening' });
export type PutOpening = z.infer<typeof putOpening>;

export const monthFileChecked = z
  .object({
    rows: z.number().int(),
    entries: z.array(
      z.object({ person: ulid, version: z.number().int().nullable(), cells: z.record(z.string(), z.string()) }),
    ),
    wrong: z.array(
      z.object({
        line: z.number().int(),
        problem: z.enum(['person', 'sign', 'header']),
        service: serviceCode.nullable(),
        sign: z.string(),
      }),
    ),
  })
  .meta({ id: 'MonthFileChecked' });
export type MonthFileChecked = z.infer<typeof monthFileChecked>;
