import { z } from 'zod';
import { instant, period } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';

const count = z.number().int().nonnegative();

export const rebuildView = z
  .object({
    startedAt: instant,
    startedBy: z.string(),
    done: count.meta({ description: 'Months of villages passed' }),
    total: count,
    cells: count.meta({ description: 'Village-months computed anew' }),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Rebuild' });

export const healthOfDistrict = z
  .object({
    region: regionRef,
    mode: districtMode,
    check: z.object({
      lastAt: instant.nullable().meta({ description: 'Last share checked to its end' }),
      shares: count.meta({ description: 'Of the seven shares, those checked in the last eight days' }),
      cells: count.meta({ description: 'Figures compared in those' }),
      drifted: count,
      running: z.boolean(),
    }),
    waiting: z.object({
      cells: count.meta({ description: 'Village-months that wait to be computed' }),
      oldestAt: instant.nullable(),
      windows: count.meta({ description: 'Quarters, semesters and years that their months have overtaken' }),
      imports: count,
      oldestImportAt: instant.nullable(),
    }),
    failures: count.meta({ description: 'Tries of jobs that failed in the last 30 days' }),
    givenUp: count.meta({ description: 'Messages given up after every retry' }),
    rebuild: rebuildView.nullable().meta({ description: 'The one that runs, else the last' }),
  })
  .meta({ id: 'HealthOfDistrict' });

export const drift = z
  .object({
    at: instant,
    region: regionRef,
    copy: z.boolean().meta({ description: "The directory's copy of a district's figures, not the figures themselves" }),
    period,
    what: z.enum(['counts', 'parts', 'states', 'missing']),
    codes: z.array(
      z.object({
        code: z.string(),
        before: z.array(z.number()).nullable(),
        after: z.array(z.number()).nullable(),
      }),
    ),
    healedAt: instant.nullable(),
  })
  .meta({ id: 'Drift', description: 'A figure that was not what the raw rows say' });

export const jobFailure = z
  .object({
    region: regionRef,
    job: z.enum(['recompute', 'windows', 'check', 'rebuild', 'import']),
    lastAt: instant,
    times: count,
    givenUp: count,
    detail: z.string(),
  })
  .meta({ id: 'JobFailure' });

export const healthAnswer = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    now: instant,
    ruleVersion: z.string(),
    districts: z.array(healthOfDistrict),
    drifts: z.array(drift),
    failures: z.array(jobFailure),
  })
  .meta({ id: 'Health', description: 'Whether the figures are what they should be, and what waits' });
export type HealthAnswer = z.infer<typeof healthAnswer>;

export const rebuildStarted = z
  .object({ started: z.array(z.string()).meta({ description: 'Codes of the districts in which it began' }) })
  .meta({ id: 'RebuildStarted' });
export type RebuildStarted = z.infer<typeof rebuildStarted>;
