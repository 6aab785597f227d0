import { z } from 'zod';
import { instant, period } from './primitives.ts';
import { regionRef } from './region.ts';

const count = z.number().int().nonnegative();
const words = z.object({ id: z.string(), en: z.string() });

const side = z.object({
  numerator: count,
  denominator: count,
  percent: z.number().nullable().meta({ description: 'Null without a denominator' }),
});

const change = z
  .object({
    indicator: z.string().meta({ example: 'n_d' }),
    cells: count.meta({ description: 'Months of villages whose figure changes' }),
    before: side,
    after: side,
    points: z.number().nullable().meta({ description: 'Percentage points, after less before' }),
  })
  .meta({ id: 'RuleChange', description: 'An indicator by the rules in use and by those tried' });

export const figureRulesAnswer = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    now: instant,
    current: z.string().meta({ description: 'Version in use', example: '2026.4' }),
    versions: z.array(z.object({ version: z.string(), change: words.nullable(), source: z.string() })),
    accepted: z.array(z.object({ version: z.string(), by: z.string(), at: instant, note: z.string() })),
    trial: z
      .object({
        id: z.string(),
        version: z.string(),
        from: z.string(),
        startedBy: z.string(),
        startedAt: instant,
        done: count,
        total: count,
        cells: count.meta({ description: 'Village-months computed both ways' }),
        published: count.meta({ description: 'Village-months that are locked and keep their rules' }),
        finishedAt: instant.nullable(),
        stuck: z.boolean(),
      })
      .nullable(),
    months: z.array(z.object({ period, changes: z.array(change) })).meta({ description: 'Of the whole district' }),
    regions: z
      .array(z.object({ region: regionRef, changes: z.array(change) }))
      .meta({ description: 'Sub-districts, or villages of the one asked for, over the months that change' }),
  })
  .meta({
    id: 'FigureRules',
    description: 'Rules of the figures: what is in use, and what another version would change',
  });
export type FigureRulesAnswer = z.infer<typeof figureRulesAnswer>;

export const figureRulesQuery = z.object({
  subdistrict: z.string().max(8).optional().meta({ description: 'Its villages instead of the sub-districts' }),
});

export const stepFigureRules = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('try'), version: z.string().max(20) }),
    z.strictObject({
      step: z.literal('accept'),
      version: z.string().max(20),
      trial: z.string().max(40).meta({ description: 'The trial whose changes were read' }),
      note: z.string().trim().min(5).max(500).meta({ description: 'Why' }),
    }),
  ])
  .meta({ id: 'StepFigureRules' });
export type StepFigureRules = z.infer<typeof stepFigureRules>;
