import { z } from 'zod';
import { civilDate, month, regionCode, words } from './primitives.ts';

export const targetSource = z.enum(['daftar', 'register', 'proyeksi']);
export type TargetSource = z.infer<typeof targetSource>;

export const putTargets = z
  .strictObject({
    source: z.enum(['daftar', 'proyeksi']),
    entries: z
      .array(
        z.strictObject({
          region: regionCode,
          period: z
            .union([month, z.string().regex(/^\d{4}$/)])
            .meta({ description: 'A month (valid until the next one given) for a list, a year for a projection' }),
          children: z.number().int().min(0).max(1_000_000),
        }),
      )
      .min(1)
      .max(5000),
  })
  .meta({ id: 'PutTargets' });
export const targetsPut = z
  .object({ written: z.number().int(), unchanged: z.number().int() })
  .meta({ id: 'TargetsPut' });

export const chooseTargetSource = z
  .strictObject({ source: targetSource.nullable(), version: z.number().int() })
  .meta({ id: 'ChooseTargetSource' });

export const confirmRegister = z.strictObject({ on: civilDate, name: words(2, 100) }).meta({ id: 'ConfirmRegister' });
