import { FAMILY_ROLES } from '@konvergensi/domain';
import { z } from 'zod';
import { ulid } from './primitives.ts';

const MOST = 2000;

export const putAccompaniment = z
  .strictObject({
    families: z.array(ulid).max(MOST),
    people: z.array(ulid).max(MOST).meta({ description: 'People of no family; their children come with them' }),
  })
  .meta({ id: 'PutAccompaniment' });
export type PutAccompaniment = z.infer<typeof putAccompaniment>;

const accompanied = z.object({
  id: ulid,
  name: z.string(),
  place: z.string().meta({ description: 'Hamlet and neighbourhood' }),
  by: z.array(z.string()).meta({ description: 'Accounts that accompany it' }),
});

export const accompanimentPage = z
  .object({
    accounts: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(FAMILY_ROLES) })),
    families: z.array(accompanied),
    people: z
      .array(accompanied)
      .meta({ description: 'Children under five, mothers to be and their like without a family' }),
  })
  .meta({ id: 'Accompaniment' });
export type AccompanimentPage = z.infer<typeof accompanimentPage>;
