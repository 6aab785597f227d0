import { z } from 'zod';
import { month } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';

export const lookAtQuery = z.object({
  period: month.optional().meta({ description: 'Default: the latest month in which somebody was measured' }),
});

export const lookAtAnswer = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    mode: districtMode.nullable(),
    period: month,
    months: z.array(month),
    villages: z.array(
      z.object({
        region: regionRef,
        questions: z.array(
          z.object({
            rule: z.enum(['crossed-cut-off', 'gone-before-lock', 'fell-together', 'not-due-by-hand', 'identical']),
            count: z.number().int().meta({ description: 'Children, people or services it is about' }),
            prevalence: z.number().nullable().meta({ description: 'Points by which the prevalence fell' }),
            coverage: z.number().nullable().meta({ description: 'Points by which D/S fell' }),
            since: month.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LookAt', description: 'Changes to look at: questions, not accusations; counts without names' });
export type LookAtAnswer = z.infer<typeof lookAtAnswer>;
