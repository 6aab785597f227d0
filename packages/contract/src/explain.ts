import { BRIDGE_TERMS } from '@konvergensi/domain';
import { z } from 'zod';
import { instant, period, regionCode, ulid, villageCode } from './primitives.ts';
import { districtMode, regionRef } from './region.ts';
import { targetSource } from './target.ts';

const bothLanguages = z.object({ id: z.string(), en: z.string() });
const indicatorCode = z.string().min(2).max(60).meta({ description: 'One indicator', example: 'stunted' });

export const explainQuery = z.object({
  region: regionCode,
  period: period.optional().meta({ description: 'Default: the latest month in which somebody was measured' }),
  indicator: indicatorCode,
  from: period.optional().meta({
    description: 'Period of comparison, of the same kind; default: the latest earlier one with the figure',
  }),
});

export const bridgeTerm = z.enum(BRIDGE_TERMS);

const share = z.object({ numerator: z.number().int(), denominator: z.number().int().nullable() });

export const figureBridge = z
  .object({
    from: share.extend({
      period,
      frozen: z.number().int().meta({ description: 'Villages in which the period was locked' }),
    }),
    to: share.extend({ period }),
    terms: z.array(share.extend({ term: bridgeTerm, people: z.number().int() })),
  })
  .meta({ id: 'FigureBridge', description: 'from + terms = to, in numerator and denominator' });
export type FigureBridge = z.infer<typeof figureBridge>;

const explained = z.object({
  numerator: z.number().int(),
  denominator: z.number().int().nullable(),
  value: z.number().nullable(),
  excluded: z.number().int(),
  notRecorded: z.number().int(),
});

export const explainAnswer = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    mode: districtMode.nullable(),
    indicator: z.string(),
    kind: z.enum(['routine', 'entry']).meta({ description: 'Counted from records, or entered by an agency' }),
    period,
    rule: z.object({
      version: z.string(),
      name: bothLanguages,
      numerator: bothLanguages,
      denominator: bothLanguages.nullable(),
      overTime: z.enum(['stok', 'kejadian', 'orang unik', 'kohort', 'entri']),
      unit: z.enum(['percent', 'count', 'yesno', 'times']),
      sources: z.array(z.string()),
    }),
    figure: explained.nullable().meta({ description: 'null: never computed' }),
    coverage: z
      .object({ source: targetSource, weighed: z.number().int(), targets: z.number().int() })
      .nullable()
      .meta({ description: 'D and S by the source that the district reports; null: no source, or nothing filled in' }),
    reasons: z
      .array(
        z.object({
          reason: z.enum([
            'implausible-low',
            'implausible-high',
            'no-measure',
            'outside-table',
            'not-weighed',
            'not-due',
          ]),
          people: z.number().int(),
        }),
      )
      .nullable()
      .meta({ description: 'Who is not in the figure, by reason; null: not told by person' }),
    parts: z.array(
      z.object({
        region: regionRef,
        figure: explained.nullable(),
        moved: z.number().nullable().meta({ description: 'Percentage points by which it moved the whole' }),
      }),
    ),
    before: z.object({ period, figure: explained }).nullable(),
    bridge: figureBridge.nullable(),
    noBridge: z
      .enum(['no-earlier', 'by-region', 'not-by-person', 'pending'])
      .nullable()
      .meta({ description: 'Why there is no bridge' }),
    series: z.array(z.object({ period, figure: explained })),
    pending: z.number().int(),
    asOf: instant.nullable(),
  })
  .meta({ id: 'FigureExplained' });
export type FigureExplained = z.infer<typeof explainAnswer>;

export const explainPeopleQuery = z.object({
  region: villageCode,
  period,
  indicator: indicatorCode,
  from: period.optional(),
});

const personState = z.enum([
  'counted',
  'not',
  'implausible-low',
  'implausible-high',
  'no-measure',
  'outside-table',
  'weighed',
  'not-weighed',
]);

const monthsCounted = z
  .object({ counted: z.number().int(), of: z.number().int() })
  .nullable()
  .meta({ description: 'Of a figure that sums months: those of this person; null: none, or no such figure' });

export const explainPeopleAnswer = z
  .object({
    region: regionRef,
    period,
    from: period.nullable(),
    people: z.array(
      z.object({
        id: ulid,
        name: z.string(),
        sex: z.enum(['L', 'P']),
        birthDate: z.string(),
        now: personState.nullable().meta({ description: 'null: no target in the period, or told in months' }),
        before: personState.nullable(),
        nowMonths: monthsCounted,
        beforeMonths: monthsCounted,
        date: z.string().nullable().meta({ description: 'Of the measurement that counts' }),
        z: z.number().nullable(),
        term: bridgeTerm.nullable().meta({ description: 'Its line in the bridge; null: the same in both' }),
      }),
    ),
  })
  .meta({ id: 'FigurePeople' });
export type FigurePeople = z.infer<typeof explainPeopleAnswer>;
