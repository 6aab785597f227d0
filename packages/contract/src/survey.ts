import { z } from 'zod';
import { instant, words } from './primitives.ts';
import { regionRef } from './region.ts';

const percent = z.number().min(0).max(100);
const area = z
  .string()
  .regex(/^(ID|\d{2}(\.\d{2})?)$/)
  .meta({ description: '`ID`, or the code of a province or district', example: '17.04' });

export const surveyEntry = z
  .object({
    area,
    year: z.number().int().min(1990).max(2100),
    survey: words(2, 40).meta({ example: 'SSGI' }),
    indicator: z.enum(['stunted', 'wasted', 'underweight', 'overweight']),
    kind: z.enum(['survey', 'model']).meta({ description: 'A survey, or an estimate by a model without one' }),
    value: percent,
    low: percent.nullable().meta({ description: 'Lower end of the 95 % interval' }),
    high: percent.nullable(),
    source: words(2, 200).meta({ description: 'Who published it' }),
    link: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    conflicts: z
      .array(z.object({ value: percent, source: words(1, 100) }))
      .max(10)
      .meta({ description: 'Other values printed for the same survey' }),
  })
  .strict()
  .refine((row) => (row.low ?? row.value) <= row.value && row.value <= (row.high ?? row.value), {
    path: ['value'],
    message: 'nilai harus di antara batas bawah dan batas atas',
  })
  .meta({ id: 'SurveyEntry' });
export type SurveyEntry = z.infer<typeof surveyEntry>;

export const putSurveys = z.object({ entries: z.array(surveyEntry).min(1).max(500) }).strict();
export type PutSurveys = z.infer<typeof putSurveys>;

export const surveysAnswer = z
  .object({
    region: regionRef,
    figures: z.array(z.object({ ...surveyEntry.shape, name: z.string(), loadedAt: instant.nullable() })),
  })
  .meta({ id: 'SurveyFigures', description: 'Never added to or mixed with routine figures' });
export type SurveysAnswer = z.infer<typeof surveysAnswer>;

export const surveyFileChecked = z
  .object({
    rows: z.number().int(),
    entries: z.array(
      z.object({
        line: z.number().int(),
        name: z.string(),
        entry: surveyEntry,
        before: z.number().nullable().meta({ description: 'Value that stands now; null: none' }),
      }),
    ),
    wrong: z.array(
      z.object({
        line: z.number().int(),
        problem: z.enum([
          'header',
          'area',
          'year',
          'survey',
          'indicator',
          'value',
          'interval',
          'source',
          'link',
          'conflicts',
          'double',
        ]),
        found: z.string(),
      }),
    ),
  })
  .meta({ id: 'SurveyFileChecked' });
export type SurveyFileChecked = z.infer<typeof surveyFileChecked>;
