import { LETTERS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, words } from './primitives.ts';
import { regionRef } from './region.ts';

export const scoreLetter = z.enum(LETTERS);
const item = z.strictObject({
  code: z.string().max(20),
  text: words(2, 300),
  rubric: z.strictObject({ A: words(2, 500), B: words(2, 500), C: words(2, 500), D: words(2, 500) }),
  weight: z.number().min(0).max(100),
});
const body = {
  items: z.array(item).min(1).max(100),
  classes: z.array(z.strictObject({ name: words(2, 60), from: z.number().min(1).max(4).nullable() })).max(6),
  source: z.string().trim().max(300),
};
export const putInstrumentBody = z
  .strictObject({ ...body, version: z.number().int().nullable() })
  .meta({ id: 'PutInstrument' });
export type PutInstrument = z.infer<typeof putInstrumentBody>;
export const instrumentView = z
  .object({ ...body, version: z.number().int().nullable().meta({ description: 'null: the platform’s proposal' }) })
  .meta({ id: 'Instrument' });

export const assessmentState = z.enum(['draft', 'shared', 'objected', 'final']);
const scored = z.object({
  code: z.string(),
  proposed: scoreLetter,
  atBest: scoreLetter,
  letter: scoreLetter.meta({ description: 'The reviewer’s where there is one, else the proposed one' }),
  reason: z.string().nullable(),
  by: z.string().nullable(),
});
export const assessedDistrict = z
  .object({
    region: regionRef,
    state: assessmentState,
    items: z.array(scored),
    total: z.number().int().meta({ description: 'Weighted mean of points, in hundredths' }),
    atBest: z.number().int(),
    group: z.number().int().meta({ description: 'Districts of one group cannot be told apart' }),
    class: z.string().nullable(),
    panelOn: civilDate.nullable(),
    panelNotes: z.string(),
    objection: z.string().nullable(),
    objectionBy: z.string().nullable(),
    answer: z.string().nullable(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'AssessedDistrict' });
export type AssessedDistrict = z.infer<typeof assessedDistrict>;

export const assessmentPage = z
  .object({ region: regionRef, year: z.string(), instrument: instrumentView, districts: z.array(assessedDistrict) })
  .meta({ id: 'AssessmentPage' });
export type AssessmentPage = z.infer<typeof assessmentPage>;

export const ownAssessment = z
  .object({
    region: regionRef,
    year: z.string(),
    instrument: instrumentView,
    own: assessedDistrict.omit({ group: true }).nullable().meta({ description: 'null until the reviewers share it' }),
  })
  .meta({ id: 'OwnAssessment' });
export type OwnAssessment = z.infer<typeof ownAssessment>;

const version = z.number().int().nullable();
export const stepAssessment = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('override'),
      item: z.string().max(20),
      letter: scoreLetter.nullable().meta({ description: 'null: the proposed letter again' }),
      reason: z.string().trim().max(500),
      version,
    }),
    z.strictObject({ step: z.literal('panel'), on: civilDate, notes: z.string().trim().max(2000), version }),
    z.strictObject({ step: z.literal('share'), version }),
    z.strictObject({ step: z.literal('answer'), answer: words(10, 2000), version }),
    z.strictObject({ step: z.literal('finish'), version }),
  ])
  .meta({ id: 'StepAssessment' });
export type StepAssessment = z.infer<typeof stepAssessment>;

export const objectAssessment = z
  .strictObject({ objection: words(10, 2000), version: z.number().int() })
  .meta({ id: 'ObjectAssessment' });
