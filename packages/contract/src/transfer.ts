import { z } from 'zod';
import { civilDate, instant, ulid, villageCode, words } from './primitives.ts';

export const sendPerson = z
  .strictObject({
    person: ulid,
    to: words(5, 160).meta({ description: 'Village of another district: its code, or "village, district"' }),
    on: civilDate.meta({ description: 'Day of the move' }),
    version: z.number().int(),
  })
  .meta({ id: 'SendPerson' });
export type SendPerson = z.infer<typeof sendPerson>;

export const answerTransfer = z
  .strictObject({
    answer: z.enum(['accept', 'refuse', 'withdraw']).meta({
      description: 'The receiving village accepts or refuses; the sending one withdraws while nobody has left',
    }),
    version: z.number().int(),
  })
  .meta({ id: 'AnswerTransfer' });
export type AnswerTransfer = z.infer<typeof answerTransfer>;

export const transferState = z.enum(['sent', 'left', 'done', 'offered', 'accepted', 'arrived', 'refused', 'withdrawn']);

export const transfersOfVillage = z
  .object({
    transfers: z.array(
      z.object({
        id: ulid,
        side: z.enum(['out', 'in']),
        person: ulid,
        name: z.string().nullable(),
        birthDate: civilDate.nullable(),
        sex: z.enum(['L', 'P']).nullable(),
        parents: z.string(),
        other: z.object({ code: villageCode, name: z.string() }),
        on: civilDate,
        state: transferState,
        here: z.boolean().meta({ description: 'The person has a page in this village' }),
        by: z.string(),
        at: instant,
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'TransfersOfVillage' });
export type TransfersOfVillage = z.infer<typeof transfersOfVillage>;
