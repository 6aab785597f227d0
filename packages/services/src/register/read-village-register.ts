import type { VillageRegisterView } from '@konvergensi/contract';
import { readRegisters, registerOf, sql } from '@konvergensi/db';
import {
  asksForOutcome,
  formatMonth,
  type Month,
  parseMonth,
  pregnancyDays,
  pregnancyRiskFacts,
  pregnancyStatus,
  type TargetInPeriod,
  targetsIn,
  type VillageRegister,
} from '@konvergensi/domain';
import { accompaniedAt, onlyAccompanied } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage } from './open-village.ts';

type Kind = VillageRegisterView['kinds'][number]['kind'];
const KINDS: readonly Kind[] = [
  'pregnant',
  'post-partum',
  'breastfeeding',
  'child-0-23',
  'child-24-59',
  'paud',
  'adolescent',
  'catin',
];

export interface RegisterQuery {
  village: string;
  month?: string | undefined;
  kind?: string | undefined;
  posyandu?: string | undefined;
  dusun?: string | undefined;
  rt?: string | undefined;
}

/** The register of a village in a month: who is a target of which kind, filtered, with what waits for a person. */
export async function readVillageRegister(
  deps: Deps,
  actor: Actor,
  query: RegisterQuery,
): Promise<VillageRegisterView> {
  const at = await openVillage(deps, actor, query.village, 'person.read', (here) => [
    sql`select count(*) n from person where village = ${here} and left_on is null and confirmed_on is null
          and birth_date_kind <> 'unknown'`,
    sql`select id, name from facility where district = (select district from region where id = ${here}) and village = ${here}
          and kind = 'posyandu' and state <> 'retired' order by name`,
    sql`select count(*) n from person_transfer where village = ${here} and state = 'offered'`,
  ]);
  const month = (query.month === undefined ? null : parseMonth(query.month)) ?? at.period;
  const [all] = readRegisters(await at.district.db.all(registerOf([at.id], month, month)));
  const register = all && narrowed(all, await accompaniedAt(actor, at));
  const posyandu = (at.loaded[1] ?? []) as unknown as { id: string; name: string }[];
  const found = register === undefined ? [] : targetsIn(register, { first: month, last: month });
  return {
    month: formatMonth(month),
    kinds: KINDS.map((kind) => ({ kind, people: found.filter(({ span }) => span.kind === kind).length })),
    entries: entriesOf(found, query, new Map(posyandu.map(({ id, name }) => [id, name])), at.today),
    households: register === undefined ? [] : householdsOf(register),
    posyandu,
    dusun: spellings(found.map(({ person }) => person.dusun)),
    rt: spellings(found.map(({ person }) => person.rt)),
    toConfirm: Number(at.loaded[0]?.[0]?.['n'] ?? 0),
    arriving: Number(at.loaded[2]?.[0]?.['n'] ?? 0),
    asks: register === undefined ? [] : asksOf(register, at.today, month),
  };
}

/** The same register with the people that are accompanied, their houses and what is asked of them. */
function narrowed(all: VillageRegister, seen: ReadonlySet<string> | null): VillageRegister {
  if (seen === null) return all;
  const people = onlyAccompanied(seen, all.people, ({ id }) => id);
  const [houses, families] = [new Set(people.map((one) => one.household)), new Set(people.map((one) => one.family))];
  return {
    ...all,
    people,
    pregnancies: onlyAccompanied(seen, all.pregnancies, ({ person }) => person),
    households: all.households.filter(({ id }) => houses.has(id)),
    families: all.families.filter(({ id }) => families.has(id)),
  };
}

const spellings = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, 'id', { numeric: true }));

function entriesOf(
  found: readonly TargetInPeriod[],
  { kind, posyandu, dusun, rt }: RegisterQuery,
  names: ReadonlyMap<string, string>,
  today: string,
): VillageRegisterView['entries'] {
  return found
    .filter(
      ({ person, span }) =>
        (kind === undefined || span.kind === kind) &&
        (posyandu === undefined || person.posyandu === posyandu) &&
        (dusun === undefined || person.dusun === dusun) &&
        (rt === undefined || person.rt === rt),
    )
    .map(({ person, span, leaves, pregnancy, last }) => ({
      id: person.id,
      name: person.name,
      sex: person.sex === 1 ? ('L' as const) : ('P' as const),
      birthDate: person.birthDateKind === 'unknown' ? null : person.birthDate,
      kind: span.kind as Kind,
      leaves,
      parents: person.parents,
      household: person.household,
      dusun: person.dusun,
      rt: person.rt,
      posyandu: person.posyandu === null ? null : (names.get(person.posyandu) ?? null),
      pregnancy:
        pregnancy === null
          ? null
          : {
              id: pregnancy.id,
              dueDate: pregnancy.dueDate,
              week: Math.max(0, Math.floor(pregnancyDays(pregnancy.dueDate, last < today ? last : today) / 7)),
              letter: pregnancyStatus(pregnancyRiskFacts(person, pregnancy)).letter,
            },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1));
}

const householdsOf = ({ households, families, people }: VillageRegister): VillageRegisterView['households'] =>
  households.map(({ id, dusun, rt }) => ({
    id,
    dusun,
    rt,
    name: families.find(({ household }) => household === id)?.name ?? '',
    people: people.filter((person) => person.household === id && person.leftReason === null).length,
  }));

/** Pregnancies past their due date about which nobody has said anything yet; asked in the current month only. */
const asksOf = ({ people, pregnancies }: VillageRegister, today: string, month: Month): VillageRegisterView['asks'] =>
  pregnancies
    .filter((one) => one.askedOn === null && asksForOutcome(one, today) && formatMonth(month) === today.slice(0, 7))
    .flatMap((one) => {
      const woman = people.find(({ id }) => id === one.person);
      return woman === undefined || woman.leftReason !== null
        ? []
        : [{ person: woman.id, name: woman.name, pregnancy: one.id, dueDate: one.dueDate, version: one.version }];
    });
