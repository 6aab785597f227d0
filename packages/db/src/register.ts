import {
  firstDayOf,
  lastDayOf,
  type Month,
  monthlyBirthday,
  type RegisteredCatin,
  type RegisteredFamily,
  type RegisteredHousehold,
  type RegisteredPerson,
  type RegisteredPregnancy,
  type VillageRegister,
} from '@konvergensi/domain';
import type { StoredStay } from './earlier-stays.ts';
import type { Db } from './open-db.ts';
import { json, type Statement, sql } from './statement.ts';

/** Completed years at the beginning of the months up to which boys (PAUD) and girls (adolescents) are read. */
const YEARS = { boys: 7, girls: 19 } as const;

const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * One row a village: those who can be targets in the months from-to (children to 6 years, girls to 18, women with a
 * pregnancy that touches them, their mothers, brides and grooms to be) with their houses, as JSON of arrays.
 */
export function registerOf(villages: readonly number[], from: Month, to: Month): Statement {
  const [first, last] = [firstDayOf(from), lastDayOf(to)];
  const bornFrom = (years: number) => monthlyBirthday(first, -12 * years);
  const pregnancies = sql`g.village = v.id and g.due_date >= ${daysFrom(first, -90)} and g.due_date <= ${daysFrom(last, 280)}
    and (g.ended_on is null or g.ended_on >= ${daysFrom(first, -43)})`;
  // Before the latest stay began, an earlier one tells who lived here.
  const cameBack = sql`p.earlier_stays is not null and p.lived_from > ${last} and ifnull(p.left_reason, '') <> 'double'`;
  const stayTouches = sql`ifnull(s.value ->> 0, '') <= ${last} and s.value ->> 1 >= ${first}`;
  return sql`select v.id village,
      (select json_group_array(json_array(p.id, p.name, p.name_kind, p.sex, p.birth_date, p.birth_date_kind, p.parents,
          p.household, p.family, p.mother, p.pregnancy, p.posyandu, p.rt, p.rw, h.dusun, p.address, p.guardian, p.kia_number,
          p.phone, p.birth_weight_g, p.lived_from, p.left_on, p.left_reason, p.confirmed_on, p.import, p.version,
          json(iif(${cameBack}, (select s.value from json_each(p.earlier_stays) s where ${stayTouches} order by s.key desc limit 1), null))))
        from person p left join household h on h.village = p.village and h.id = p.household
        where p.village = v.id
          and iif(${cameBack}, exists (select 1 from json_each(p.earlier_stays) s where ${stayTouches}),
            (p.left_on is null or p.left_on >= ${first}) and ifnull(p.lived_from, '') <= ${last})
          and (p.birth_date >= ${bornFrom(YEARS.boys)} or (p.sex = 2 and p.birth_date >= ${bornFrom(YEARS.girls)})
            or p.id in (select g.person from pregnancy g where ${pregnancies})
            or p.id in (select c.mother from person c where c.village = v.id and c.birth_date >= ${bornFrom(2)})
            or p.id in (select c.person from catin c where c.village = v.id))) people,
      (select json_group_array(json_array(g.id, g.person, g.due_date, g.known_from, g.ended_on, g.ending, g.arm_um, g.hb_cgdl,
          g.height_um, g.births, g.months_since_birth, g.history, g.asked_on, g.version))
        from pregnancy g where ${pregnancies}) pregnancies,
      (select json_group_array(json_array(h.id, h.dusun, h.rt, h.rw, h.address, h.water, h.toilet, h.waste_water, h.insurance,
          h.welfare_decile, h.conditions_on, h.version))
        from household h where h.village = v.id and (h.left_on is null or h.left_on >= ${first})) households,
      (select json_group_array(json_array(f.id, f.household, f.name, f.version))
        from family f where f.village = v.id and (f.left_on is null or f.left_on >= ${first})) families,
      (select json_group_array(json_array(c.id, c.person, c.partner_name, c.wedding_on, c.registered_on, c.ended_on, c.ending,
          c.version))
        from catin c where c.village = v.id and c.registered_on <= ${last} and ifnull(c.ended_on, c.wedding_on) >= ${first}) catin
    from region v where v.id in (select value from json_each(${json(villages)}))`;
}

type Cell = string | number | null;
type Row = Record<'people' | 'pregnancies' | 'households' | 'families' | 'catin', string> & { village: number };

const parsed = (text: string): Cell[][] => JSON.parse(text) as Cell[][];
const over = (value: Cell | undefined, unit: number): number | null =>
  typeof value === 'number' ? value / unit : null;

const personOf = (c: Cell[]): RegisteredPerson => {
  const stay = c[26] as unknown as StoredStay | null;
  const [livedFrom, leftOn, leftReason] = (stay ?? [c[20], c[21], c[22]]) as [
    string | null,
    string | null,
    RegisteredPerson['leftReason'],
  ];
  return {
    id: c[0] as string,
    name: c[1] as string,
    nameKind: c[2] as RegisteredPerson['nameKind'],
    sex: c[3] as RegisteredPerson['sex'],
    birthDate: c[4] as string,
    birthDateKind: c[5] as RegisteredPerson['birthDateKind'],
    parents: c[6] as string,
    household: c[7] as string | null,
    family: c[8] as string | null,
    mother: c[9] as string | null,
    pregnancy: c[10] as string | null,
    posyandu: c[11] as string | null,
    rt: c[12] as string | null,
    rw: c[13] as string | null,
    dusun: c[14] as string | null,
    address: c[15] as string | null,
    guardian: c[16] as string | null,
    kiaNumber: c[17] as string | null,
    phone: c[18] as string | null,
    birthWeightG: c[19] as number | null,
    residence: {
      livedFrom,
      leftOn: leftReason === 'died' ? null : leftOn,
      diedOn: leftReason === 'died' ? leftOn : null,
    },
    leftReason,
    confirmedOn: c[23] as string | null,
    imported: c[24] !== null,
    version: c[25] as number,
  };
};

const pregnancyOf = (c: Cell[]): RegisteredPregnancy => ({
  id: c[0] as string,
  person: c[1] as string,
  dueDate: c[2] as string,
  knownFrom: c[3] as string | null,
  end:
    c[4] === null ? null : { on: c[4] as string, outcome: c[5] as NonNullable<RegisteredPregnancy['end']>['outcome'] },
  facts: {
    armCm: over(c[6], 10_000),
    hbGdl: over(c[7], 100),
    heightCm: over(c[8], 10_000),
    births: c[9] as number | null,
    monthsSinceLastBirth: c[10] as number | null,
    history: c[11] as number | null,
  },
  askedOn: c[12] as string | null,
  version: c[13] as number,
});

const householdOf = (c: Cell[]): RegisteredHousehold => ({
  id: c[0] as string,
  dusun: c[1] as string | null,
  rt: c[2] as string | null,
  rw: c[3] as string | null,
  address: c[4] as string | null,
  water: c[5] as RegisteredHousehold['water'],
  toilet: c[6] as RegisteredHousehold['toilet'],
  wasteWater: c[7] as RegisteredHousehold['wasteWater'],
  insurance: c[8] as RegisteredHousehold['insurance'],
  welfareDecile: c[9] as number | null,
  conditionsOn: c[10] as string | null,
  version: c[11] as number,
});

const familyOf = (c: Cell[]): RegisteredFamily => ({
  id: c[0] as string,
  household: c[1] as string,
  name: c[2] as string,
  version: c[3] as number,
});

const catinOf = (c: Cell[]): RegisteredCatin => ({
  id: c[0] as string,
  person: c[1] as string,
  partnerName: c[2] as string | null,
  weddingOn: c[3] as string,
  registeredOn: c[4] as string,
  end: c[5] === null ? null : { on: c[5] as string, how: c[6] as NonNullable<RegisteredCatin['end']>['how'] },
  version: c[7] as number,
});

/** Rows of `registerOf` as registers. */
export const readRegisters = (rows: readonly Record<string, unknown>[]): VillageRegister[] =>
  (rows as unknown as readonly Row[]).map((row) => ({
    village: row.village,
    people: parsed(row.people).map(personOf),
    pregnancies: parsed(row.pregnancies).map(pregnancyOf),
    households: parsed(row.households).map(householdOf),
    families: parsed(row.families).map(familyOf),
    catin: parsed(row.catin).map(catinOf),
  }));

/** The registers of some villages for some months, in one statement. */
export const readRegister = async (
  db: Db,
  villages: readonly number[],
  from: Month,
  to: Month,
): Promise<VillageRegister[]> => readRegisters(await db.all(registerOf(villages, from, to)));
