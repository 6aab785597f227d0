import { agencies, DELIVERY_PROOFS, DONOR_KINDS, FOSTER_UNITS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, month, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';

const MOST_MONEY = 1_000_000_000;
const quantity = z.number().int().min(1).max(MOST_MONEY);
/** Words that a donor reads: no number of a person in them. */
const donorWords = (min: number, max: number) =>
  words(min, max).refine((text) => !/\d{16}/.test(text), 'jangan tulis NIK; pakai kode kasus');

const delivery = {
  on: civilDate,
  quantity,
  item: donorWords(3, 120).meta({ description: 'What was delivered' }),
  handedBy: donorWords(3, 120).meta({ description: 'Office or volunteer that handed it over, no family' }),
  proof: z.enum(DELIVERY_PROOFS),
};
export const putDelivery = z
  .strictObject({ ...delivery, version: z.number().int().nullable() })
  .meta({ id: 'PutFosterDelivery' });
export type PutDelivery = z.infer<typeof putDelivery>;

const pledge = {
  case: ulid,
  donor: donorWords(3, 150),
  donorKind: z.enum(DONOR_KINDS),
  agency: z.enum(agencies).nullable().meta({ description: 'The agency, where the donor is one of the district’s' }),
  unit: z.enum(FOSTER_UNITS),
  perMonth: quantity,
  from: month,
  to: month,
  basis: donorWords(3, 200).meta({ description: 'Paper it was promised by' }),
  ended: z.strictObject({ on: civilDate, why: donorWords(5, 300) }).nullable(),
};
export const putPledge = z
  .strictObject({ ...pledge, version: z.number().int().nullable() })
  .meta({ id: 'PutFosterPledge' });
export type PutPledge = z.infer<typeof putPledge>;

const pledgeView = z
  .object({
    id: ulid,
    ...pledge,
    code: z.string().meta({ description: 'What the donor calls the case by' }),
    subdistrict: regionRef,
    deliveries: z.array(
      z.object({
        month,
        ...delivery,
        number: z.string().meta({ description: 'Number of the receipt' }),
        version: z.number().int(),
      }),
    ),
    missing: z.array(month).meta({ description: 'Months that were promised, are over, and saw no delivery' }),
    mayWrite: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'FosterPledge' });
export type PledgeView = z.infer<typeof pledgeView>;

export const fosterPage = z
  .object({
    region: regionRef,
    pledges: z.array(pledgeView).meta({ description: 'By donor' }),
    waiting: z
      .array(z.object({ id: ulid, code: z.string(), village: regionRef }))
      .meta({ description: 'Open cases that nobody helps, for who may write; 300 at most' }),
    waitingCount: z.number().int(),
  })
  .meta({ id: 'FosterPage' });
export type FosterPage = z.infer<typeof fosterPage>;
