import { STANDARDS, SUPPORT_GROUPS, SUPPORT_STEPS, TEAM_PARTS } from '@konvergensi/domain';
import { z } from 'zod';
import { month, words } from './primitives.ts';
import { regionRef } from './region.ts';

const MOST = 100_000;
const count = z.number().int().min(0).max(MOST).nullable();
const counts = z.strictObject(
  Object.fromEntries(SUPPORT_STEPS.map((step) => [step, count])) as Record<
    (typeof SUPPORT_STEPS)[number],
    typeof count
  >,
);
const tabulation = z
  .strictObject(
    Object.fromEntries(SUPPORT_GROUPS.map((group) => [group, counts])) as Record<
      (typeof SUPPORT_GROUPS)[number],
      typeof counts
    >,
  )
  .meta({ id: 'SupportTabulation' });
const team = z
  .strictObject({
    number: z.number().int().min(1).max(50),
    decree: z.string().trim().max(100),
    members: z.array(z.strictObject({ part: z.enum(TEAM_PARTS), name: words(2, 100), trained: z.boolean() })).max(9),
  })
  .meta({ id: 'FamilyTeam' });
const ticked = z.boolean().nullable().meta({ description: 'null: not said' });

export const subdistrictCode = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}$/, 'kode kecamatan seperti 17.04.01')
  .meta({ description: 'Kemendagri sub-district code', example: '17.04.01' });

export const putSupport = z
  .strictObject({
    tools: ticked,
    procedure: ticked,
    tabulation,
    teams: z.array(team).max(50),
    note: z.string().trim().max(1000),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'PutSupport' });
export type PutSupport = z.infer<typeof putSupport>;

/** How many of how many; of none where nothing is known. */
const certaintyRatio = z
  .object({ done: z.number().int(), of: z.number().int() })
  .meta({ id: 'CertaintyRatio', description: 'Of 0: nothing to compare with' });
export const certaintyRatios = z
  .object({ terdata: certaintyRatio, dilayani: certaintyRatio, manfaat: certaintyRatio, tercatat: certaintyRatio })
  .meta({ id: 'CertaintyRatios' });
export type CertaintyRatiosView = z.infer<typeof certaintyRatios>;

export const minilokPage = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    month,
    quarter: z.string().meta({ description: 'Quarter that the four certainties are of' }),
    villages: z.array(
      z.object({
        region: regionRef,
        targets: z.object(
          Object.fromEntries(SUPPORT_GROUPS.map((group) => [group, z.number().int()])) as Record<
            (typeof SUPPORT_GROUPS)[number],
            z.ZodNumber
          >,
        ),
        measured: z.number().int(),
        stunted: z.number().int(),
        measuredBefore: z.number().int(),
        stuntedBefore: z.number().int(),
        standards: z.object(
          Object.fromEntries(STANDARDS.map((standard) => [standard, ticked])) as Record<
            (typeof STANDARDS)[number],
            typeof ticked
          >,
        ),
        certainties: certaintyRatios,
        tabulation: tabulation.nullable(),
        teams: z.array(team),
        note: z.string(),
        version: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'MinilokPage' });
export type MinilokPage = z.infer<typeof minilokPage>;
