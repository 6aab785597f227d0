import { FOLLOWING } from '@konvergensi/domain';
import { z } from 'zod';
import { ulid, villageCode } from './primitives.ts';
import { serviceCode } from './record.ts';

export const certaintyQuery = z.object({
  certainty: z.enum(FOLLOWING).meta({ description: 'Which of the four certainties' }),
  quarter: z
    .string()
    .regex(/^(19|2[01])\d{2}-Q[1-4]$/, 'triwulan seperti 2026-Q3')
    .meta({ example: '2026-Q3' }),
});

export const certaintyList = z
  .object({
    village: villageCode,
    quarter: z.string(),
    certainty: z.enum(FOLLOWING),
    done: z.number().int(),
    of: z.number().int(),
    people: z
      .array(
        z.object({
          list: z.enum(['mothers', 'children', 'paud']),
          person: ulid.nullable().meta({ description: 'null for who may not read names' }),
          name: z.string().nullable().meta({ description: 'null for who may not read names' }),
          due: z.number().int(),
          lacking: z.array(serviceCode).meta({ description: 'Not received, or not recorded by the deadline' }),
        }),
      )
      .meta({ description: 'Those for whom it does not hold' }),
  })
  .meta({ id: 'CertaintyList' });
export type CertaintyList = z.infer<typeof certaintyList>;
