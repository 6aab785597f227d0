import { z } from 'zod';
import { month, regionCode } from './primitives.ts';
import { regionRef } from './region.ts';
import { surveyEntry } from './survey.ts';
import { targetSource } from './target.ts';

const percent = z.number();
const range = z.object({ low: percent, high: percent });

export const besideQuery = z.object({
  region: regionCode,
  period: month,
  indicator: z.enum(['stunted', 'wasted', 'underweight', 'overweight']).default('stunted'),
  quality: z.enum(['yes', 'no']).default('yes').meta({ description: 'With the quality of the measurements' }),
});

const digits = z
  .object({
    n: z.number().int(),
    score: z.number(),
    rating: z.enum(['excellent', 'good', 'acceptable', 'problematic']),
  })
  .nullable();

export const besideAnswer = z
  .object({
    region: regionRef,
    period: month,
    indicator: z.string(),
    surveys: z
      .array(
        z.object({
          ...surveyEntry.shape,
          name: z.string(),
          same: z.boolean().meta({ description: 'Of this very region; false: of a wider one' }),
          unmeasuredCanExplain: z.boolean().nullable(),
          highestCoverage: percent
            .nullable()
            .meta({ description: 'Above it unmeasured children alone cannot explain it' }),
          ageMixExplains: z.boolean().nullable(),
        }),
      )
      .meta({ description: 'Latest of each area, the narrowest first; never merged with the routine figure' }),
    targets: z.array(z.object({ year: z.number().int(), value: z.number(), source: z.string().nullable() })),
    routine: z.object({
      kind: z.literal('routine'),
      numerator: z.number().int(),
      denominator: z.number().int(),
      value: percent.nullable(),
      targets: z.number().int().nullable(),
      source: targetSource.nullable(),
      coverage: percent.nullable().meta({ description: 'Children with the measure out of targets' }),
      bounds: range.nullable(),
      noBounds: z.enum(['no-source', 'sources-differ', 'more-than-targets', 'nobody-measured']).nullable(),
      evenAges: percent.nullable().meta({ description: 'If every month of age were measured alike' }),
      ages: z.array(z.object({ group: z.string(), numerator: z.number().int(), denominator: z.number().int() })),
    }),
    quality: z
      .object({
        excluded: z.number().int(),
        notRecorded: z.number().int(),
        measured: z.number().int(),
        length: digits.meta({ description: 'Last digits of lengths: SMART digit preference score' }),
        weight: digits,
        wrongPosition: z.number().int(),
        withPosition: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'FigureBeside', description: 'A survey’s figure beside the routine one, and what can explain the gap' });
export type FigureBeside = z.infer<typeof besideAnswer>;
