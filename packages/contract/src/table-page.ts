import { z } from 'zod';
import { countCell } from './figure.ts';
import { instant, levelName, month, period } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';
import { targetSource } from './target.ts';

export const tableQuery = z.object({
  period: period.optional(),
  level: levelName.optional().meta({ description: 'Level of the rows; default: the one that is worked with' }),
  indicator: z.string().max(800).optional().meta({
    description: 'Codes, comma-separated; default: the first twenty that have figures; `entri`: what agencies enter',
  }),
});

/** Regions × indicators of one period, as counts: small enough for a whole district in one answer. */
export const tablePage = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    mode: districtMode.nullable(),
    level: levelName,
    period,
    periods: z.array(month).meta({ description: 'Months with figures, newest first' }),
    windows: z.array(period).meta({ description: 'Years, semesters and quarters of these months, newest first' }),
    measuredIn: z.array(month).meta({ description: 'Those of them in which somebody was measured' }),
    targetSource: targetSource.nullable(),
    pending: z.number().int(),
    asOf: instant.nullable(),
    columns: z.array(z.string()),
    available: z.array(z.string()).meta({ description: 'Indicators with figures in this month' }),
    own: z.array(countCell),
    rows: z.array(z.object({ region: regionRef, mode: districtMode.nullable(), cells: z.array(countCell) })),
  })
  .meta({ id: 'TablePage' });
export type TablePage = z.infer<typeof tablePage>;
