import { SUPPLY_FACILITIES, SUPPLY_SERVICES, SUPPLY_STANDARDS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, words } from './primitives.ts';

const standard = z.enum(['yes', 'partly', 'no']);
const row = z.strictObject({
  facility: z.enum(SUPPLY_FACILITIES),
  service: z.enum(SUPPLY_SERVICES),
  available: z.boolean(),
  spm: standard.nullable().default(null),
  missing: words(0, 200).default(''),
});

export const putSupply = z
  .strictObject({
    on: civilDate,
    facilities: z.partialRecord(z.enum(SUPPLY_FACILITIES), z.int().min(0).max(99)).default({}),
    rows: z.array(row).max(81),
    standards: z
      .array(
        z.strictObject({
          standard: z.enum(SUPPLY_STANDARDS),
          met: standard.nullable(),
          note: words(0, 200).default(''),
        }),
      )
      .max(3)
      .default([]),
    version: z.int().nullable(),
  })
  .meta({ id: 'PutSupply' });
export type PutSupply = z.infer<typeof putSupply>;

export const supplyView = z
  .object({
    village: z.string(),
    on: civilDate.nullable(),
    version: z.int().nullable(),
    facilities: z.record(z.string(), z.int()),
    rows: z.array(row),
    standards: z.array(z.object({ standard: z.enum(SUPPLY_STANDARDS), met: standard.nullable(), note: z.string() })),
    services: z.array(
      z.object({
        service: z.enum(SUPPLY_SERVICES),
        at: z.array(z.string()),
        spm: standard.nullable(),
        recorded: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Supply' });
export type SupplyView = z.infer<typeof supplyView>;
