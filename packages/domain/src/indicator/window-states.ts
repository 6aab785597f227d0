import { lastDayOf, type Month } from '../period/month.ts';
import { type PeriodKey, periodOfKey } from '../period/period-key.ts';

import type { Contribution } from './contribution.ts';
import { type PersonShare, pairOf, shareOf } from './person-change.ts';
import {
  ABSENT,
  byOtherRules,
  columnOf,
  idAt,
  markAt,
  type PersonState,
  packStates,
  printOf,
  type StateColumns,
  stateAt,
  stateCount,
} from './person-states.ts';
import { growthIndicators, posyanduIndicators, TARGET_SOURCES } from './registry.ts';
import { letterOf } from './states-of-month.ts';
import { isTarget } from './village-month.ts';
import { chosenParts, livesHere } from './village-window.ts';
import { MEASURED, type VillageYear, type WindowMonth } from './village-year.ts';

const LETTERS: readonly string[] = [MEASURED, ...growthIndicators.map(({ code }) => code)];
const OF_WEIGHED: readonly string[] = posyanduIndicators.map(({ code }) => code);
const OF_TARGETS: readonly string[] = TARGET_SOURCES.map((source) => `d_s.${source}`);
const PAIRS = [...OF_WEIGHED, ...OF_TARGETS];
const NOBODY = ABSENT + ABSENT;
const NOT_MEASURED = '-';

/** A person of a window, and the part that counts of each figure that counts her or him once. */
export interface WindowPerson extends PersonState {
  readonly parts: ReadonlyMap<string, Contribution>;
}

/**
 * The people of a village's window: a letter in each figure that counts a person once, where it lives at the window's end;
 * and its months in numerator and denominator of each that is the sum of months, as these have them. Null while a month
 * is stored without its people. `others`: the year opened by rules that judge a person otherwise.
 */
export function windowPeople(
  year: VillageYear,
  key: PeriodKey,
  others: readonly VillageYear[] = [],
): WindowPerson[] | null {
  const { first, last } = periodOfKey(key);
  const months = year.months.filter(({ period }) => period >= first && period <= last);
  if (months.some(({ counts, states }) => counts.size > 0 && states === null)) return null;
  const once = countedOnce(year, months, last);
  const otherwise = others.map((other) => [other.rules.version, countedOnce(other, months, last)] as const);
  const sums = new Map(sumsOfMonths(months));
  return [...new Set([...once.keys(), ...sums.keys()])].map((id) => {
    const [own, summed] = [once.get(id), sums.get(id)];
    const absent = Object.fromEntries(LETTERS.map((code) => [code, ABSENT]));
    const nobody = Object.fromEntries(PAIRS.map((code) => [code, NOBODY]));
    return {
      id,
      birthDate: own?.birthDate ?? summed?.birthDate ?? '',
      print: printOf(`${own?.print ?? ''}${summed?.prints ?? ''}`),
      letters: { ...absent, ...own?.letters, ...nobody, ...summed?.marks, ...lettersByOthers(id, own, otherwise) },
      parts: own?.parts ?? new Map(),
    };
  });
}

/** What a stored window holds of its people. */
export const packWindow = (people: readonly WindowPerson[]): StateColumns => packStates(people, [...LETTERS, ...PAIRS]);

function lettersByOthers(
  id: string,
  own: Once | undefined,
  otherwise: readonly (readonly [version: string, once: ReadonlyMap<string, Once>])[],
): Record<string, string> {
  return Object.fromEntries(
    otherwise.flatMap(([version, once]) =>
      LETTERS.flatMap((code) => {
        const letter = once.get(id)?.letters[code];
        return letter === undefined || letter === own?.letters[code] ? [] : [[byOtherRules(code, version), letter]];
      }),
    ),
  );
}

type Once = Pick<WindowPerson, 'birthDate' | 'print' | 'letters' | 'parts'>;

function countedOnce(year: VillageYear, months: readonly WindowMonth[], last: Month): Map<string, Once> {
  const lastDay = lastDayOf(last);
  const parts = new Map<string, Map<string, Contribution>>();
  for (const [indicator, of] of chosenParts(year, months, lastDay)) {
    for (const part of of.values()) {
      const own = parts.get(part.child) ?? new Map<string, Contribution>();
      parts.set(part.child, own.set(indicator, part));
    }
  }
  const rows = Map.groupBy(
    months.flatMap(({ measurements }) => measurements),
    ({ person }) => person,
  );
  const once = new Map<string, Once>();
  for (const child of year.children) {
    const own = parts.get(child.id);
    const isOf = livesHere(child, lastDay) && months.some(({ period }) => isTarget(child, period));
    if (own === undefined && !isOf) continue;
    const measured = rows.get(child.id) ?? [];
    const letters: Record<string, string> = Object.fromEntries(LETTERS.map((code) => [code, NOT_MEASURED]));
    for (const [code, part] of own ?? []) {
      letters[code] =
        code === MEASURED
          ? 'm'
          : letterOf(
              part,
              measured.filter(({ date }) => date === part.date),
            );
    }
    const facts = [child.sex, child.birthDate, child.livedFrom, child.leftOn, measured.map((m) => Object.values(m))];
    once.set(child.id, {
      birthDate: child.birthDate,
      print: JSON.stringify(facts),
      letters,
      parts: own ?? new Map(),
    });
  }
  return once;
}

interface Summed {
  birthDate: string;
  marks: Record<string, string>;
  /** Of its months. */
  prints: string;
}

/** Each person's months in numerator and denominator, figure by figure, other rules beside where they differ. */
function* sumsOfMonths(months: readonly WindowMonth[]): Generator<[id: string, Summed]> {
  const people = new Map<string, { birthDate: string; prints: string; sums: Map<string, [number, number]> }>();
  const isOther = (code: string) => code.includes('@') && OF_WEIGHED.includes(code.split('@')[0]!);
  const versions = new Set(months.flatMap(({ states }) => Object.keys(states ?? {}).filter(isOther)));
  for (const { counts, states } of months) {
    if (states === null) continue;
    const isTold = OF_TARGETS.map((code) => isInRatio(counts.get(code)));
    const measured = columnOf(states, MEASURED);
    const columns = [...OF_WEIGHED, ...versions].map((code) => {
      const [base = code] = code.split('@');
      return [code, columnOf(states, code in states ? code : base)] as const;
    });
    for (let at = 0; at < stateCount(measured); at += 1) {
      const id = idAt(measured, at).trimEnd();
      const person = people.get(id) ?? { ...birthAndPrint(measured, at), sums: new Map() };
      if (people.has(id)) person.prints += stateAt(measured, at).print;
      people.set(id, person);
      const add = (code: string, [n, d]: PersonShare) => {
        const sum = person.sums.get(code);
        if (sum === undefined) person.sums.set(code, [n, d]);
        else {
          sum[0] += n;
          sum[1] += d;
        }
      };
      for (const [code, column] of columns) add(code, shareOf(markAt(column, at), 'share'));
      for (const [i, code] of OF_TARGETS.entries()) {
        if (isTold[i]) add(code, shareOf(markAt(measured, at), 'coverage'));
      }
    }
  }
  for (const [id, { birthDate, prints, sums }] of people) {
    yield [id, { birthDate, prints, marks: Object.fromEntries([...sums].map(([code, sum]) => [code, pairOf(sum)])) }];
  }
}

const birthAndPrint = (column: Parameters<typeof stateAt>[0], at: number) => {
  const { birthDate, print } = stateAt(column, at);
  return { birthDate, prints: print };
};

/** A month whose source of S says nothing has no part in the ratio. */
const isInRatio = (tuple: readonly number[] | undefined): boolean =>
  tuple !== undefined && (tuple[0]! > 0 || tuple[1]! > 0);
