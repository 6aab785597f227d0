import {
  type CatinRow,
  type FamilyRow,
  type HouseholdRow,
  mustBe,
  type PersonRow,
  type PregnancyRow,
  putRows,
  type Statement,
  sql,
} from '@konvergensi/db';
import { type Cell, houseKeyOf, nameLikeness, normalisePersonName, type RegisterRow } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { numberedUlid } from '../core/derived-ulid.ts';
import { digestsOf, renewNumber, sealNumber } from '../core/sealed-number.ts';
import { childCells } from './child-cells.ts';
import { nikColumns } from './nik-columns.ts';
import type { OpenVillage, Rows } from './open-village.ts';
import { blankPerson, NO_BIRTH_DATE } from './person-row.ts';
import { cgdl, um } from './units.ts';

/** What a first load writes, and how much of it there is. */
export interface LoadPlan {
  guards: Statement[];
  rows: Statement[];
  cells: Cell[];
  counts: { households: number; families: number; people: number; known: number; pregnancies: number; catin: number };
}

/** What the plan is made over; asked for together with the village. */
export const loadedForPlan = (village: Statement): Statement[] => [
  sql`select * from person where village = ${village} and left_on is null`,
  sql`select person from pregnancy where village = ${village} and ended_on is null`,
  sql`select id, household, card_hmac from family where village = ${village} and card_hmac is not null`,
  sql`select id, name from facility where district = (select district from region where id = ${village})
        and village = ${village} and kind = 'posyandu' and state <> 'retired'`,
];

interface Known {
  people: readonly PersonRow[];
  pregnant: ReadonlySet<string>;
  families: ReadonlyMap<string, { id: string; household: string }>;
  posyandu: ReadonlyMap<string, string>;
}

export const knownOf = ([people, pregnant, families, posyandu]: readonly Rows[]): Known => ({
  people: (people ?? []) as unknown as PersonRow[],
  pregnant: new Set((pregnant ?? []).map((row) => String(row['person']))),
  families: new Map(
    (families ?? []).map((row) => [
      String(row['card_hmac']),
      { id: String(row['id']), household: String(row['household']) },
    ]),
  ),
  posyandu: new Map((posyandu ?? []).map((row) => [normalisePersonName(String(row['name'])), String(row['id'])])),
});

/** A person of the file who is registered already: of that birth date and sex, and called alike; or with that NIK. */
function registered(known: Known, row: PersonRow): PersonRow | undefined {
  const name = normalisePersonName(row.name);
  return known.people.find(
    (person) =>
      (row.nik_hmac !== null && row.nik_status === 'valid' && person.nik_hmac === row.nik_hmac) ||
      (row.birth_date_kind === 'exact' &&
        person.birth_date === row.birth_date &&
        person.sex === row.sex &&
        ['same', 'like'].includes(nameLikeness(normalisePersonName(person.name), name))),
  );
}

/** While numbers are sealed anew some digests are of the key before: compared are those of the key in use. */
async function underKeyInUse(deps: Deps, people: readonly PersonRow[]): Promise<readonly PersonRow[]> {
  if (deps.numberKeys.before === null) return people;
  return Promise.all(
    people.map(async (row) => {
      const { nik_hmac: digest, nik_sealed: sealed } = row;
      if (digest === null || sealed === null) return row;
      const renewed = await renewNumber(deps.numberKeys, { digest, sealed });
      return { ...row, nik_hmac: renewed.digest, nik_sealed: renewed.sealed };
    }),
  );
}

/** Rows of a file as rows of the register: ids follow from the load's, so that the same load writes the same. */
export async function planLoad(
  deps: Deps,
  at: OpenVillage,
  register: Known,
  load: string,
  rows: readonly RegisterRow[],
): Promise<LoadPlan> {
  let next = 0;
  const newId = () => {
    next += 1;
    return numberedUlid(load, next);
  };
  const known = { ...register, people: await underKeyInUse(deps, register.people) };
  const households: HouseholdRow[] = [];
  const families: FamilyRow[] = [];
  const people: PersonRow[] = [];
  const changed: PersonRow[] = [];
  const pregnancies: PregnancyRow[] = [];
  const catin: CatinRow[] = [];
  const motherOf = new Map<string, string>();
  const homes = new Map<string, { id: string; household: string }>();
  for (const row of rows) {
    const key = houseKeyOf(row);
    const home = homes.get(key) ?? (await homeOf(row));
    homes.set(key, home);
    const fresh = await personOf(row, home);
    const found = registered(known, fresh);
    const person = found === undefined ? fresh : completed(found, fresh);
    (found === undefined ? people : changed).push(person);
    if (row.mother !== '') motherOf.set(person.id, normalisePersonName(row.mother));
    if (row.pregnancy !== null && !known.pregnant.has(person.id)) pregnancies.push(pregnancyOf(row, person.id));
    if (row.wedding !== null) catin.push(catinOf(row, person.id));
  }
  linkMothers(motherOf, [...people, ...changed], known);
  return {
    guards: [
      mustBe(
        sql`select count(*) || '/' || ifnull(sum(version), 0) from person where village = ${at.id} and left_on is null`,
        `${known.people.length}/${known.people.reduce((sum, { version }) => sum + version, 0)}`,
      ),
    ],
    rows: [
      ...putRows('household', households),
      ...putRows('family', families),
      ...putRows('person', [...people, ...changed]),
      ...putRows('pregnancy', pregnancies),
      ...putRows('catin', catin),
    ],
    cells: [
      ...new Map(people.flatMap((person) => childCells(at, [person], [])).map((cell) => [cell.period, cell])).values(),
    ],
    counts: {
      households: households.length,
      families: families.length,
      people: people.length,
      known: changed.length,
      pregnancies: pregnancies.length,
      catin: catin.length,
    },
  };

  async function homeOf({ house, name }: RegisterRow) {
    const card = house.card === null ? null : await sealNumber(deps.numberKeys, house.card);
    const digests = house.card === null ? [] : await digestsOf(deps.numberKeys, house.card);
    const there = digests.map((digest) => known.families.get(digest)).find((family) => family !== undefined);
    if (there !== undefined) return there;
    const [household, family] = [newId(), newId()];
    const { dusun, rt, rw, address, water, toilet, wasteWater, insurance, welfareDecile } = house;
    households.push({
      village: at.id,
      id: household,
      dusun,
      rt,
      rw,
      address,
      water,
      toilet,
      waste_water: wasteWater,
      insurance,
      welfare_decile: welfareDecile,
      conditions_on: at.today,
      left_on: null,
      version: 1,
    });
    families.push({
      village: at.id,
      id: family,
      household,
      name: house.head === '' ? name : house.head,
      card_hmac: card?.digest ?? null,
      card_sealed: card?.sealed ?? null,
      card_last4: card?.last4 ?? null,
      fertile_couple: null,
      too_young: null,
      too_old: null,
      too_close: null,
      too_many: null,
      modern_contraception: null,
      assessed_on: null,
      left_on: null,
      version: 1,
    });
    return { id: family, household };
  }

  async function personOf(row: RegisterRow, home: { id: string; household: string }): Promise<PersonRow> {
    const person: PersonRow = {
      ...blankPerson(at, newId()),
      name: row.name,
      sex: row.sex,
      birth_date: row.birthDate ?? NO_BIRTH_DATE,
      birth_date_kind: row.birthDate === null ? 'unknown' : row.estimated ? 'estimated' : 'exact',
      parents: row.parents === '' ? row.mother : row.parents,
      household: home.household,
      family: home.id,
      posyandu: known.posyandu.get(normalisePersonName(row.posyandu)) ?? null,
      rt: row.house.rt,
      rw: row.house.rw,
      address: row.house.address,
      phone: row.phone,
      kia_number: row.kiaNumber,
    };
    return row.nik === '' ? person : { ...person, ...(await nikColumns(deps, row.nik, person, at.today)) };
  }

  function pregnancyOf({ pregnancy }: RegisterRow, person: string): PregnancyRow {
    return {
      village: at.id,
      id: newId(),
      person,
      due_date: pregnancy?.dueDate ?? at.today,
      last_period_on: pregnancy?.lastPeriodOn ?? null,
      known_from: null,
      arm_um: um(pregnancy?.armCm ?? null),
      hb_cgdl: cgdl(pregnancy?.hbGdl ?? null),
      height_um: um(pregnancy?.heightCm ?? null),
      births: pregnancy?.births ?? null,
      months_since_birth: null,
      history: null,
      measured_on: null,
      ended_on: null,
      ending: null,
      asked_on: null,
      recorded_at: deps.now(),
      version: 1,
    };
  }

  function catinOf({ wedding }: RegisterRow, person: string): CatinRow {
    return {
      village: at.id,
      id: newId(),
      person,
      partner_name: wedding?.partnerName ?? null,
      wedding_on: wedding?.on ?? at.today,
      registered_on: at.today,
      arm_um: null,
      hb_cgdl: null,
      height_um: null,
      weight_g: null,
      smoke: null,
      ended_on: null,
      ending: null,
      version: 1,
      guided_on: null,
      guided_material: null,
      not_guided: null,
    };
  }
}

/** What the file adds to someone who is registered: house, family, and what was empty. */
const completed = (found: PersonRow, fresh: PersonRow): PersonRow => ({
  ...found,
  household: fresh.household,
  family: fresh.family,
  parents: found.parents === '' ? fresh.parents : found.parents,
  posyandu: found.posyandu ?? fresh.posyandu,
  rt: found.rt ?? fresh.rt,
  rw: found.rw ?? fresh.rw,
  address: found.address ?? fresh.address,
  phone: found.phone ?? fresh.phone,
  kia_number: found.kia_number ?? fresh.kia_number,
  version: found.version + 1,
});

/** A child whose mother's name is that of one woman of the same family, or of one of the village, is hers. */
function linkMothers(motherOf: ReadonlyMap<string, string>, people: PersonRow[], known: Known): void {
  const women = new Map<string, PersonRow[]>();
  const all = new Map([...known.people, ...people].map((person) => [person.id, person]));
  for (const person of all.values()) {
    if (person.sex !== 2 || (person.birth_date_kind !== 'unknown' && person.birth_date > '2016')) continue;
    const name = normalisePersonName(person.name);
    women.set(name, [...(women.get(name) ?? []), person]);
  }
  for (const person of people) {
    if (person.mother !== null || person.birth_date_kind === 'unknown' || person.birth_date < '2016') continue;
    const found = women.get(motherOf.get(person.id) ?? '') ?? [];
    const near = found.filter(({ family }) => family === person.family);
    const mother = near.length === 1 ? near[0] : found.length === 1 ? found[0] : undefined;
    if (mother !== undefined) person.mother = mother.id;
  }
}
