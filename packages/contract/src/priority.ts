import type { PRIORITY_PARTS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, month, villageCode, words } from './primitives.ts';
import { regionRef } from './region.ts';

export const programmeYear = z
  .string()
  .regex(/^20[1-9]\d$/, 'tahun seperti 2026')
  .meta({ description: 'Year of the programme', example: '2026' });

const share = z.number().min(0).max(1);
export const priorityWeights = z
  .strictObject({ prevalence: share, stunted: share, gap: share, risk: share })
  .refine((w) => Math.abs(w.prevalence + w.stunted + w.gap + w.risk - 1) < 1e-6, 'bobot harus berjumlah 1')
  .meta({ id: 'PriorityWeights', description: 'Shares of the four parts; they add up to 1' });

const part = z.object({ value: z.number().nullable(), scaled: z.number().nullable() });
const parts = z.object({ prevalence: part, stunted: part, gap: part, risk: part } satisfies Record<
  (typeof PRIORITY_PARTS)[number],
  typeof part
>);

export const priorityVillage = z
  .object({
    region: regionRef,
    subdistrict: z.string(),
    place: z.number().int().nullable().meta({ description: 'null: the village lacks data and is listed apart' }),
    score: z.number(),
    parts,
    stunted: z.number().int(),
    measured: z.number().int().meta({ description: 'Children with a plausible z-score' }),
    weighed: z.number().int(),
    target: z.number().int().nullable(),
    filled: z.object({ indicators: z.number().int(), of: z.number().int() }),
    placeIfLikeDistrict: z.number().int().nullable(),
    staysListed: z
      .number()
      .nullable()
      .meta({ description: 'Share of the weightings around the chosen one that list it' }),
    chosen: z.boolean(),
    choice: z
      .object({
        choice: z.enum(['in', 'out']),
        reason: z.string(),
        decree: z.string().nullable(),
        by: z.string(),
        at: instant,
        afterFreeze: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'PriorityVillage' });
export type PriorityVillage = z.infer<typeof priorityVillage>;

export const priorityList = z
  .object({
    region: regionRef,
    year: programmeYear,
    month: month.nullable().meta({ description: 'Month whose figures the list rests on; null: none yet' }),
    months: z.array(month),
    wanted: z.number().int(),
    weights: priorityWeights,
    version: z.number().int().nullable(),
    frozen: z.object({ at: instant, by: z.string(), decree: z.string(), decreeOn: civilDate }).nullable(),
    rate: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
    reach: z.object({
      villages: z.number().int(),
      stunted: z.number().int(),
      measured: z.number().int(),
      shareOfStunted: z.number().nullable(),
    }),
    villages: z.array(priorityVillage),
    source: z.string(),
  })
  .meta({ id: 'PriorityList' });
export type PriorityList = z.infer<typeof priorityList>;

export const setPriority = z
  .strictObject({
    month,
    wanted: z.number().int().min(0).max(1000),
    weights: priorityWeights,
    version: z.number().int().nullable(),
  })
  .meta({ id: 'SetPriority' });
export type SetPriority = z.infer<typeof setPriority>;

export const chooseVillage = z
  .strictObject({
    village: villageCode,
    choice: z.enum(['in', 'out']).nullable().meta({ description: 'null takes the decision back' }),
    reason: words(10, 500).nullable(),
    decree: words(3, 100).nullable().meta({ description: 'Needed for an addition after the freeze' }),
  })
  .meta({ id: 'ChoosePriorityVillage' });
export type ChooseVillage = z.infer<typeof chooseVillage>;

export const freezePriority = z
  .strictObject({ decree: words(3, 100), decreeOn: civilDate, version: z.number().int() })
  .meta({ id: 'FreezePriority' });
export type FreezePriority = z.infer<typeof freezePriority>;
