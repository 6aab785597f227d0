import { NOT_GUIDED } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, month, ulid } from './primitives.ts';
import { regionRef } from './region.ts';

const guided = z.strictObject({
  on: civilDate,
  material: z.boolean().meta({ description: 'With the material on stunting' }),
});
const guidance = {
  guided: guided.nullable(),
  notGuided: z.enum(NOT_GUIDED).nullable().meta({ description: 'Why not; null where guided or not said' }),
};
export const putGuidance = z
  .strictObject({ ...guidance, version: z.number().int() })
  .refine(({ guided: is, notGuided }) => is === null || notGuided === null, {
    message: 'sudah dibimbing: kosongkan alasannya',
    path: ['notGuided'],
  })
  .meta({ id: 'PutGuidance' });
export type PutGuidance = z.infer<typeof putGuidance>;

const counts = z
  .object({
    weddings: z.number().int(),
    guided: z.number().int(),
    withMaterial: z.number().int(),
    notGuided: z.number().int(),
    unsaid: z.number().int(),
  })
  .meta({ id: 'CoupleCounts' });
export type CoupleCountsView = z.infer<typeof counts>;

export const coupleItem = z
  .object({
    id: ulid,
    code: z.string().meta({ description: 'What the bride or groom to be is called by where names are not shown' }),
    village: regionRef,
    name: z.string().nullable().meta({ description: 'null for who may not read names' }),
    sex: z.enum(['L', 'P']),
    weddingOn: civilDate,
    fellOut: z.boolean().meta({ description: 'Cancelled, moved or died' }),
    ...guidance,
    mayWrite: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Couple' });
export type CoupleItem = z.infer<typeof coupleItem>;

export const couplePage = z
  .object({
    region: regionRef,
    year: z.string(),
    counts,
    months: z.array(z.object({ month, counts })),
    villages: z.array(z.object({ region: regionRef, counts })),
    couples: z.array(coupleItem).meta({ description: 'By the day of the wedding; 500 at most' }),
  })
  .meta({ id: 'CouplePage' });
export type CouplePage = z.infer<typeof couplePage>;
