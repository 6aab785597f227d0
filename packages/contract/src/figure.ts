import { ENTERED_MARKS, ENTRY_STATES, type EnteredMark } from '@konvergensi/domain';
import { z } from 'zod';
import { entryLevel } from './entry.ts';
import { instant, levelName, month, period, periodRange, regionCode } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';
import { targetSource } from './target.ts';

export const figureQuery = z.object({
  region: regionCode,
  level: levelName.optional().meta({ description: 'Level of the rows; default: the region itself' }),
  period: periodRange.meta({
    description: 'A month, quarter (`2026-Q1`), semester (`2026-S1`) or year (`2026`), or a range of one kind',
    example: '2026-02',
  }),
  indicator: z.string().max(400).optional().meta({
    description:
      'Codes, comma-separated; default: all that are counted. By sex and age: `stunted/f/12-23`. `entri`: all that agencies enter',
  }),
  facility: z.string().max(30).optional().meta({ description: 'Puskesmas or posyandu in place of the region level' }),
});

export const figure = z
  .object({
    region: regionRef,
    period,
    indicator: z.string(),
    numerator: z.number().int(),
    denominator: z.number().int().nullable().meta({ description: 'null for a plain count' }),
    value: z.number().nullable().meta({ description: 'Percent, or the count; null: no data' }),
    excluded: z.number().int().meta({ description: 'Flagged as implausible, left out' }),
    notRecorded: z.number().int().meta({ description: 'Measured without a usable figure for this indicator' }),
    source: z.string().nullable().meta({ description: 'Source of S where the indicator has one' }),
    asOf: instant.nullable(),
    entered: z
      .object({
        level: entryLevel.meta({ description: 'Level at which agencies entered it' }),
        here: z.boolean().meta({ description: 'false: it is known at that level only and never spread downward' }),
        state: z.enum(ENTRY_STATES).nullable().meta({ description: 'The least of the states behind it' }),
        noTarget: z.boolean(),
        above: z
          .boolean()
          .meta({ description: 'More served than targeted: not coloured, ranked or used for priority' }),
        cumulative: z.boolean(),
      })
      .optional()
      .meta({ description: 'Of an indicator that agencies enter; excluded: places above target, notRecorded: empty' }),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof figure>;

export const figureAnswer = z
  .object({
    figures: z.array(figure),
    ruleVersion: z.string(),
    pending: z.number().int().meta({ description: 'Village-months waiting to be recomputed' }),
    targetSource: targetSource.nullable().meta({ description: 'Source of S that the district reports' }),
    status: z.enum(['live']).meta({ description: 'live, or version n of a frozen snapshot' }),
  })
  .meta({ id: 'Figures' });

/** Everything a region page shows, in one read. */
export const regionPage = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    mode: districtMode.nullable(),
    period,
    periods: z.array(month).meta({ description: 'Months with figures, newest first' }),
    windows: z.array(period).meta({ description: 'Years, semesters and quarters of these months, newest first' }),
    own: z.array(figure),
    rows: z.array(z.object({ region: regionRef, mode: districtMode.nullable(), figures: z.array(figure) })),
    trend: z.array(z.object({ period, figures: z.array(figure) })),
    campaign: z.array(z.object({ period: month, figures: z.array(figure) })).meta({
      description: 'February and August of a quarter, semester or year: the months in which all are measured',
    }),
    pending: z.number().int(),
    targetSource: targetSource.nullable().meta({ description: 'Source of S that the district reports' }),
    asOf: instant.nullable(),
    running: z.array(
      z.object({
        district: regionRef,
        id: z.string(),
        fileName: z.string(),
        done: z.number(),
        total: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'RegionPage' });
export type RegionPage = z.infer<typeof regionPage>;

/** Numerator, denominator (null for a plain count), excluded, not recorded; null: no row was ever computed. */
export const countCell = z
  .union([
    z.tuple([z.number(), z.number().nullable(), z.number(), z.number()]),
    z.tuple([z.number(), z.number().nullable(), z.number(), z.number(), z.enum(ENTERED_MARKS)]),
  ])
  .nullable()
  .meta({
    id: 'CountCell',
    description:
      '[numerator, denominator, excluded, notRecorded]; null: no data. Of what agencies enter also its state, `none`: nobody to reach, `at-…`: known at that level only',
  });

/** What a cell of an entered indicator says beside its numbers; null: it is counted, or was not filled in. */
export const markOf = (cell: z.infer<typeof countCell>): EnteredMark | null =>
  cell !== null && cell.length === 5 ? cell[4] : null;

export const matrixQuery = figureQuery.omit({ facility: true }).extend({
  period: periodRange.meta({
    description: 'A month, quarter, semester or year, or a range of at most 60 of one kind',
    example: '2025-01..2025-12',
  }),
  q: z.string().max(60).optional().meta({ description: 'Part of a region’s name or the beginning of its code' }),
  filled: z.enum(['yes', 'no']).optional().meta({ description: 'Only regions with any of the figures, or with none' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(1000).default(1000).meta({ description: 'Regions a page' }),
});

export const figureMatrix = z
  .object({
    columns: z.array(z.object({ period, indicator: z.string() })),
    rows: z.array(z.object({ region: regionRef, cells: z.array(countCell) })),
    total: z.number().int().meta({ description: 'Regions that the filters leave, on all pages' }),
    page: z.number().int(),
    pages: z.number().int(),
    ruleVersion: z.string(),
    asOf: instant.nullable(),
  })
  .meta({ id: 'FigureMatrix' });
export type FigureMatrix = z.infer<typeof figureMatrix>;
