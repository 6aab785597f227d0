import { agencies, HANDOVER_SERVICES } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, instant, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';

const service = z.enum(HANDOVER_SERVICES);

export const giveHandover = z
  .strictObject({
    household: ulid,
    family: ulid,
    service: service.meta({ description: 'What is to be delivered; it decides which agency is given the house' }),
    dueOn: civilDate,
    basis: words(5, 200).meta({ description: 'Decree or data-sharing agreement that allows it' }),
  })
  .meta({ id: 'GiveHandover' });
export type GiveHandover = z.infer<typeof giveHandover>;

export const closeHandover = z
  .strictObject({ state: z.enum(['delivered', 'withdrawn']), on: civilDate, version: z.number().int() })
  .meta({ id: 'CloseHandover' });
export type CloseHandover = z.infer<typeof closeHandover>;

export const handoverView = z
  .object({
    id: ulid,
    village: regionRef,
    agency: z.enum(agencies),
    service,
    basis: z.string(),
    dueOn: civilDate,
    endsOn: civilDate,
    state: z.enum(['open', 'ended', 'delivered', 'withdrawn']).meta({ description: '`ended`: open too long' }),
    head: z.string().nullable().meta({ description: 'Head of the family, while it is open; afterwards null' }),
    address: z.string().nullable().meta({ description: 'The same' }),
    givenBy: z.string(),
    givenAt: instant,
    closedOn: civilDate.nullable(),
    mayClose: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Handover' });
export type HandoverView = z.infer<typeof handoverView>;
export const handoverList = z.object({ handovers: z.array(handoverView) }).meta({ id: 'HandoverList' });
