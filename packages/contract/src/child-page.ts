import { z } from 'zod';
import { childItem, measurementView } from './measurement.ts';
import { civilDate, instant, words } from './primitives.ts';

export const growthIndex = z.enum(['len', 'wei', 'wfl']);
export const findingTool = z.enum(['infantometer', 'stadiometer', 'microtoise', 'baby-scale', 'floor-scale', 'dacin']);

export const growthFinding = z
  .object({
    index: growthIndex,
    measuredOn: civilDate.meta({ description: 'Day of the re-measurement' }),
    state: z.enum(['confirmed', 'withdrawn']),
    tool: findingTool,
    note: z.string(),
    by: z.string().meta({ description: 'Name of the health worker, as it was then' }),
    at: instant,
  })
  .meta({ id: 'GrowthFinding' });
export type GrowthFinding = z.infer<typeof growthFinding>;

/** A health worker's word after measuring again. */
export const putFinding = z
  .strictObject({
    index: growthIndex,
    state: z.enum(['confirmed', 'withdrawn']),
    tool: findingTool,
    note: words(1, 300).nullable().default(null),
  })
  .meta({ id: 'PutFinding' });
export type PutFinding = z.infer<typeof putFinding>;

export const childPage = z
  .object({
    child: childItem,
    measurements: z.array(measurementView).meta({ description: 'All of them, oldest first' }),
    findings: z.array(growthFinding),
  })
  .meta({ id: 'ChildPage' });
export type ChildPage = z.infer<typeof childPage>;
