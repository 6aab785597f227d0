import { z } from 'zod';
import { civilDate, ulid, villageCode, words } from './primitives.ts';

export const facilityView = z
  .object({
    id: ulid,
    kind: z.enum(['puskesmas', 'posyandu']),
    name: z.string(),
    parent: ulid.nullable(),
    village: villageCode.nullable(),
    state: z.enum(['proposed', 'confirmed', 'retired']),
    aliases: z.array(z.string()),
    villages: z.array(villageCode).meta({ description: 'Working area today (puskesmas)' }),
    version: z.number().int(),
  })
  .meta({ id: 'Facility' });
export type FacilityView = z.infer<typeof facilityView>;
export const facilityList = z.object({ facilities: z.array(facilityView) }).meta({ id: 'FacilityList' });

export const confirmFacility = z
  .strictObject({
    version: z.number().int(),
    name: words(2, 100).optional(),
    sameAs: ulid.optional().meta({ description: 'It is another spelling of this facility' }),
  })
  .meta({ id: 'ConfirmFacility' });
export const setWorkingArea = z
  .strictObject({ version: z.number().int(), from: civilDate, villages: z.array(villageCode).max(500) })
  .meta({ id: 'SetWorkingArea' });
