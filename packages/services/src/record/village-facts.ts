import {
  openingsOf,
  type PackedMeasure,
  type PackedMonth,
  readRegisters,
  registerOf,
  type Statement,
  type StatementResult,
  villageMeasures,
  villageMonths,
} from '@konvergensi/db';
import {
  type Lettered,
  type ListedPerson,
  listedPeople,
  type MeasuredMonth,
  type Month,
  type MonthRecord,
  nutritionLetterOf,
  type OpeningBalance,
  type RegisteredPerson,
  type ServiceCode,
  type VillageHistory,
  type VillageRegister,
} from '@konvergensi/domain';
import { onlyAccompanied } from '../core/accompanied.ts';

/** A stored month with what saving and undoing it needs. */
export interface HeldMonth extends MonthRecord {
  readonly version: number;
  readonly actor: string;
  readonly at: number;
  /** Instant at which it was recorded first. */
  readonly firstAt: number;
}

/** A village's people and their months, as grids, due lists and scorecards read them. */
export interface VillageFacts {
  readonly register: VillageRegister;
  readonly people: readonly ListedPerson[];
  readonly held: ReadonlyMap<string, readonly HeldMonth[]>;
  readonly history: VillageHistory;
}

interface Asked {
  readonly villages: readonly number[];
  /** Months whose people are read, and whose records. */
  readonly people: readonly [from: Month, to: Month];
  readonly records: readonly [from: Month, to: Month];
}

/** Statements of a village's facts: one batch, one snapshot. */
export const factsStatements = ({ villages, people, records }: Asked): Statement[] => [
  registerOf(villages, people[0], people[1]),
  villageMonths(villages, records[0], records[1]),
  villageMeasures(villages, records[0], records[1]),
  openingsOf(villages),
];

type Rows = Pick<StatementResult, 'rows'>;

/** The answers of `factsStatements`, by village. */
export function readAllFacts([registers, months, measures, openings]: readonly Rows[]): Map<number, VillageFacts> {
  const monthsBy = new Map(months!.rows.map((row) => [Number(row['village']), row as unknown as PackedMonths]));
  const measuresBy = new Map(measures!.rows.map((row) => [Number(row['village']), row['measures'] as string]));
  const openingRows = openings!.rows as unknown as OpeningRow[];
  return new Map(
    readRegisters(registers!.rows).map((register) => {
      const packed = monthsBy.get(register.village);
      const held = heldMonths(JSON.parse(packed?.months ?? '[]') as PackedMonth[]);
      const measured = JSON.parse(measuresBy.get(register.village) ?? '[]') as PackedMeasure[];
      const history: VillageHistory = {
        months: held,
        measured: measuredMonths(measured),
        openings: openingsBy(openingRows.filter(({ village }) => village === register.village)),
        recordedFrom: packed?.first ?? null,
      };
      return [
        register.village,
        { register, people: listedPeople(register, lettersOf(register, measured)), held, history },
      ];
    }),
  );
}

/** The same of one village. */
export const readFactsOf = (results: readonly Rows[]): VillageFacts => [...readAllFacts(results).values()][0]!;

/** The same of those people only; null: of everyone. */
export const ofPeople = (facts: VillageFacts, seen: ReadonlySet<string> | null): VillageFacts => ({
  ...facts,
  people: onlyAccompanied(seen, facts.people, ({ person }) => person.id),
});

interface PackedMonths {
  months: string;
  first: number | null;
}

function grouped<T>(items: readonly T[], person: (item: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of items) {
    const own = by.get(person(item));
    if (own === undefined) by.set(person(item), [item]);
    else own.push(item);
  }
  return by;
}

function heldMonths(packed: readonly PackedMonth[]): Map<string, HeldMonth[]> {
  const by = new Map<string, HeldMonth[]>();
  for (const [month, person, services, reasons, version, actor, at, firstAt] of packed) {
    const row = { month, services, reasons: reasons === null ? {} : JSON.parse(reasons), version, actor, at, firstAt };
    const own = by.get(person);
    if (own === undefined) by.set(person, [row]);
    else own.push(row);
  }
  return by;
}

const measuredMonths = (packed: readonly PackedMeasure[]): Map<string, MeasuredMonth[]> =>
  new Map(
    [...grouped(packed, (row) => row[1])].map(([person, rows]) => [
      person,
      rows.map((row) => ({ month: row[0], weight: row[3] !== null, length: row[4] !== null })),
    ]),
  );

/** The letter of form 2B of each measurement of a child under two; of two in a month the later. */
function lettersOf(register: VillageRegister, packed: readonly PackedMeasure[]): Map<string, Lettered[]> {
  const children = new Map<string, RegisteredPerson>(register.people.map((person) => [person.id, person]));
  const letters = new Map<string, Lettered[]>();
  for (const [month, person, date, weightG, lengthUm, position, armUm, oedema] of packed) {
    const child = children.get(person);
    if (child === undefined || child.birthDateKind === 'unknown' || date < child.birthDate) continue;
    const { sex, birthDate } = child;
    const letter = nutritionLetterOf({
      sex,
      birthDate,
      date,
      weightG,
      lengthUm,
      position,
      armUm,
      oedema: oedema === 1,
    });
    if (letter !== null)
      letters.set(person, [...(letters.get(person) ?? []).filter((each) => each.month !== month), { month, letter }]);
  }
  return letters;
}

interface OpeningRow {
  village: number;
  person: string;
  service: ServiceCode;
  times: number;
  counted_on: string;
}

const openingsBy = (rows: readonly OpeningRow[]): Map<string, OpeningBalance[]> =>
  new Map(
    [...grouped(rows, ({ person }) => person)].map(([person, own]) => [
      person,
      own.map(({ service, times, counted_on }) => ({ service, count: times, on: counted_on })),
    ]),
  );
