import { Problem } from '@konvergensi/contract';
import { type FamilyRow, type HouseholdRow, type PersonRow, rowAt, sql } from '@konvergensi/db';
import { completedMonths, stuntingRisk, stuntingRiskRulesOf } from '@konvergensi/domain';
import { accompaniedAt, onlyAccompanied } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage } from './open-village.ts';
import { relatives } from './read-person.ts';
import { yes } from './units.ts';

const POST_PARTUM_MS = 42 * 86_400_000;

/** A household with its families, each with its risks of stunting by the list of the year, and its people. */
export async function readHousehold(deps: Deps, actor: Actor, query: { village: string; id: string }) {
  const { id } = query;
  const recently = new Date(deps.now() - POST_PARTUM_MS).toISOString().slice(0, 10);
  const at = await openVillage(deps, actor, query.village, 'person.read', (here) => [
    rowAt('household', here, id),
    sql`select * from family where village = ${here} and household = ${id} order by id`,
    sql`select p.*, exists (select 1 from pregnancy g where g.village = p.village and g.person = p.id
            and (g.ended_on is null or g.ended_on >= ${recently})) expecting
        from person p where p.village = ${here} and p.household = ${id} order by p.birth_date, p.id`,
    sql`select subject from accompaniment where village = ${here} and account = ${actor.id} and kind = 'family'
          and district = (select district from region where id = ${here})`,
  ]);
  const [houses, allFamilies, allPeople, own] = at.loaded as unknown as [
    HouseholdRow[],
    FamilyRow[],
    (PersonRow & { expecting: 0 | 1 })[],
    { subject: string }[],
  ];
  const house = houses[0];
  if (house === undefined) throw new Problem('not-found');
  const seen = await accompaniedAt(actor, at);
  const people = onlyAccompanied(seen, allPeople, (person) => person.id);
  const isOwn = (family: string) => own.some(({ subject }) => subject === family);
  const families = allFamilies.filter(
    (one) => seen === null || isOwn(one.id) || people.some(({ family }) => family === one.id),
  );
  const isStrange = families.length + people.length === 0 && allFamilies.length + allPeople.length > 0;
  if (seen !== null && isStrange) throw new Problem('not-found');
  const living = people.filter((person) => person.left_on === null);
  const isTarget = (person: (typeof people)[number]) =>
    person.expecting === 1 ||
    (person.birth_date_kind !== 'unknown' && completedMonths(person.birth_date, at.today) < 60);
  return {
    household: householdView(house),
    families: families.map((family) => {
      const members = living.filter(
        (one) => one.family === family.id || (one.family === null && families.length === 1),
      );
      return familyView(family, house, members.some(isTarget), at.today);
    }),
    people: people.map((person, i) => ({
      ...relatives(people as never)[i]!,
      family: person.family,
      left: person.left_reason,
    })),
    today: at.today,
  };
}

const householdView = (row: HouseholdRow) => ({
  id: row.id,
  dusun: row.dusun,
  rt: row.rt,
  rw: row.rw,
  address: row.address,
  water: row.water,
  toilet: row.toilet,
  wasteWater: row.waste_water,
  insurance: row.insurance,
  welfareDecile: row.welfare_decile,
  conditionsOn: row.conditions_on,
  version: row.version,
});

function familyView(row: FamilyRow, house: HouseholdRow, hasTarget: boolean, today: string) {
  const facts = {
    tooYoung: yes(row.too_young),
    tooOld: yes(row.too_old),
    tooClose: yes(row.too_close),
    tooMany: yes(row.too_many),
    modernContraception: yes(row.modern_contraception),
  };
  const rules = stuntingRiskRulesOf(Number(today.slice(0, 4)));
  const fertile = yes(row.fertile_couple);
  const risk = stuntingRisk({ ...facts, hasTarget: hasTarget || fertile === true }, house, rules);
  return {
    id: row.id,
    household: row.household,
    name: row.name,
    cardLast4: row.card_last4,
    fertileCouple: fertile,
    ...facts,
    assessedOn: row.assessed_on,
    risk: { atRisk: risk.atRisk, risks: [...risk.risks], notRecorded: [...risk.notRecorded], rules: rules.id },
    version: row.version,
  };
}
