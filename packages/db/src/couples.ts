import type { CatinRow } from './put-row.ts';
import { type Statement, sql } from './statement.ts';

/** A bride or groom to be with the place and who it is. */
export interface CoupleFound extends CatinRow {
  village_code: string;
  village_name: string;
  village_kind: string;
  subdistrict: number;
  name: string;
  sex: 1 | 2;
}

/** Weddings of a year in the villages of a region. */
export const couplesIn = (district: number, region: number, [from, to]: readonly [string, string]): Statement =>
  sql`select c.*, r.code village_code, r.name village_name, r.kind village_kind, r.parent subdistrict, p.name, p.sex
      from region r cross join catin c on c.village = r.id join person p on p.village = c.village and p.id = c.person
      where r.district = ${district} and r.level = 4 and (r.id = ${region} or r.parent = ${region} or ${region} = ${district})
        and c.wedding_on between ${from} and ${to}
      order by c.wedding_on, c.village, c.id limit 20000`;
