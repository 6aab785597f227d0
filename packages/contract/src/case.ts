import { agencies, CASE_STAGES, CLOSINGS } from '@konvergensi/domain';
import { z } from 'zod';
import { measurementView } from './measurement.ts';
import { civilDate, month, regionCode, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';

const agency = z.enum(agencies);
export const caseStageName = z.enum(CASE_STAGES);
const counts = z
  .object({
    indicated: z.number().int(),
    remeasured: z.number().int(),
    confirmed: z.number().int(),
    closed: z.number().int(),
  })
  .meta({ id: 'CaseCounts' });
export type CaseCounts = z.infer<typeof counts>;

export const caseItem = z
  .object({
    id: ulid,
    code: z.string().meta({ description: 'What the case is called by where names are not shown' }),
    village: regionRef,
    name: z.string().nullable().meta({ description: 'null for who may not read names' }),
    sex: z.enum(['L', 'P']),
    ageMonths: z.number().int(),
    month: month.meta({ description: 'Month in which it was found short' }),
    puskesmas: z.string().nullable(),
    agencies: z.array(agency),
    task: z.string(),
    handedOn: civilDate,
    stage: caseStageName,
    measuredOn: civilDate.nullable(),
    notedOn: civilDate.nullable(),
    unattended: z.boolean().meta({ description: 'Nothing was written for longer than a week' }),
    closedHow: z.enum(CLOSINGS).nullable(),
    closedOn: civilDate.nullable(),
    closedNote: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseItem' });
export type CaseItem = z.infer<typeof caseItem>;

export const caseList = z
  .object({
    region: regionRef,
    counts,
    parts: z.array(z.object({ region: regionRef, counts, unattended: z.number().int() })),
    waiting: z
      .object({ month, children: z.number().int() })
      .nullable()
      .meta({ description: 'Children short in the latest month that nobody was given yet' }),
    cases: z
      .array(caseItem)
      .meta({ description: 'Open ones first, those longest without a word before others; 300 at most' }),
  })
  .meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof caseList>;

export const caseView = z
  .object({
    case: caseItem,
    measurements: z.array(
      measurementView.pick({ date: true, heightForAge: true, weightForAge: true, weightForHeight: true }),
    ),
    notes: z.array(z.object({ on: civilDate, agency: agency.nullable(), note: z.string(), by: z.string() })),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof caseView>;

const caseWords = (min: number, max: number) =>
  words(min, max).refine((text) => !/\d{16}/.test(text), 'jangan tulis NIK; pakai kode kasus');

export const handOverCases = z
  .strictObject({
    within: regionCode.meta({ description: 'Region whose short children are handed over' }),
    agencies: z.array(agency).max(agencies.length),
    task: caseWords(5, 300),
  })
  .meta({ id: 'HandOverCases' });
export type HandOverCases = z.infer<typeof handOverCases>;

export const stepCase = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('note'), on: civilDate, note: caseWords(5, 500) }),
    z.strictObject({
      step: z.literal('assign'),
      agencies: z.array(agency).max(agencies.length),
      task: caseWords(5, 300),
      version: z.number().int(),
    }),
    z.strictObject({
      step: z.literal('close'),
      how: z.enum(CLOSINGS),
      note: z.string().trim().max(300),
      version: z.number().int(),
    }),
  ])
  .meta({ id: 'StepCase' });
export type StepCase = z.infer<typeof stepCase>;
