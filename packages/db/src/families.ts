import { type Statement, sql } from './statement.ts';

type Bit = 0 | 1 | null;

/** So many families of a village of which the same is recorded. */
export interface FamilyGroupRow {
  village: number;
  n: number;
  has_target: 0 | 1;
  water: string | null;
  toilet: string | null;
  too_young: Bit;
  too_old: Bit;
  too_close: Bit;
  too_many: Bit;
  modern_contraception: Bit;
}

/** Days in whose light a family has a target: born after `bornAfter` is under five, delivered since `since` recently. */
interface On {
  today: string;
  bornAfter: string;
  since: string;
}

/**
 * The families of a district's villages, grouped by what decides on their risk of stunting. A family has a target with a
 * child under five, a woman who is pregnant or has just delivered, somebody about to marry, or a couple of fertile age.
 */
export const familyGroups = (district: number, { today, bornAfter, since }: On): Statement =>
  sql`with targets (village, family) as (
        select distinct p.village, p.family from region v cross join person p on p.village = v.id
        where v.district = ${district} and v.level = 4 and exists (select 1 from family f where f.village = v.id)
          and p.family is not null and p.left_on is null
          and ((p.birth_date > ${bornAfter} and p.birth_date_kind <> 'unknown')
            or exists (select 1 from pregnancy g where g.village = p.village and g.person = p.id
              and (g.ended_on is null or g.ended_on >= ${since}))
            or exists (select 1 from catin c where c.village = p.village and c.person = p.id
              and ifnull(c.ended_on, c.wedding_on) >= ${today})))
      select f.village, count(*) n, t.family is not null or ifnull(f.fertile_couple, 0) has_target, h.water, h.toilet,
        f.too_young, f.too_old, f.too_close, f.too_many, f.modern_contraception
      from region v cross join family f on f.village = v.id
        left join household h on h.village = f.village and h.id = f.household
        left join targets t on t.village = f.village and t.family = f.id
      where v.district = ${district} and v.level = 4 and f.left_on is null
      group by f.village, 3, 4, 5, 6, 7, 8, 9, 10`;
