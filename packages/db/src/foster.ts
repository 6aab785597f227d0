import type { fosterDelivery, fosterPledge } from './schema/foster.ts';
import { type Statement, sql } from './statement.ts';

export type FosterPledgeRow = typeof fosterPledge.$inferSelect;
export type FosterDeliveryRow = typeof fosterDelivery.$inferSelect;

/** A pledge with the place of its case; the child is not looked up. */
export interface FosterPledgeFound extends FosterPledgeRow {
  number: number;
  village: number;
  subdistrict: number;
  subdistrict_code: string;
  subdistrict_name: string;
}

export const fosterPledgesOf = (district: number, id: string | null = null): Statement =>
  sql`select f.*, c.number, c.village, s.id subdistrict, s.code subdistrict_code, s.name subdistrict_name
      from foster_pledge f join stunting_case c on c.district = f.district and c.id = f.case_id
        join region r on r.id = c.village join region s on s.id = r.parent
      where f.district = ${district} and (${id} is null or f.id = ${id}) order by f.donor, c.number, f.id limit 2000`;

export const fosterDeliveriesOf = (district: number, id: string | null = null): Statement =>
  sql`select * from foster_delivery where district = ${district} and (${id} is null or pledge = ${id})
      order by pledge, period limit 24000`;

/** Open cases that nobody helps in a month, with the village of each. */
export const casesWithoutFoster = (district: number, month: number): Statement =>
  sql`select c.id, c.number, c.village, r.parent subdistrict, r.code village_code, r.name village_name, r.kind village_kind
      from stunting_case c join region r on r.id = c.village
      where c.district = ${district} and c.state = 'open' and not exists (
        select 1 from foster_pledge f where f.district = c.district and f.case_id = c.id and f.ended_on is null
          and f.to_month >= ${month})
      order by c.number`;

/** Place of a case, by its id. */
export const placeOfCase = (district: number, id: string): Statement =>
  sql`select c.village, r.parent subdistrict from stunting_case c join region r on r.id = c.village
      where c.district = ${district} and c.id = ${id}`;

export const fosterPledgeVersion = (district: number, id: string): Statement =>
  sql`select version from foster_pledge where district = ${district} and id = ${id}`;

export const putFosterPledge = (f: Omit<FosterPledgeRow, 'version'>): Statement =>
  sql`insert into foster_pledge (district, id, case_id, donor, donor_kind, agency, unit, per_month, from_month, to_month, basis,
        ended_on, ended_why, written_by, written_at)
      values (${f.district}, ${f.id}, ${f.case_id}, ${f.donor}, ${f.donor_kind}, ${f.agency}, ${f.unit},
        cast(${f.per_month} as integer), cast(${f.from_month} as integer), cast(${f.to_month} as integer), ${f.basis},
        ${f.ended_on}, ${f.ended_why}, ${f.written_by}, ${f.written_at})
      on conflict (district, id) do update set donor = excluded.donor, donor_kind = excluded.donor_kind,
        agency = excluded.agency, unit = excluded.unit, per_month = excluded.per_month, from_month = excluded.from_month,
        to_month = excluded.to_month, basis = excluded.basis, ended_on = excluded.ended_on, ended_why = excluded.ended_why,
        written_by = excluded.written_by, written_at = excluded.written_at, version = foster_pledge.version + 1`;

export const fosterDeliveryVersion = (district: number, pledge: string, period: number): Statement =>
  sql`select version from foster_delivery where district = ${district} and pledge = ${pledge} and period = ${period}`;

export const putFosterDelivery = (d: Omit<FosterDeliveryRow, 'version'>): Statement =>
  sql`insert into foster_delivery (district, pledge, period, delivered_on, quantity, item, handed_by, proof, written_by, written_at)
      values (${d.district}, ${d.pledge}, cast(${d.period} as integer), ${d.delivered_on}, cast(${d.quantity} as integer), ${d.item},
        ${d.handed_by}, ${d.proof}, ${d.written_by}, ${d.written_at})
      on conflict (district, pledge, period) do update set delivered_on = excluded.delivered_on, quantity = excluded.quantity,
        item = excluded.item, handed_by = excluded.handed_by, proof = excluded.proof, written_by = excluded.written_by,
        written_at = excluded.written_at, version = foster_delivery.version + 1`;
