import { type Month, parseMonth } from '../period/month.ts';
import { type Period, parsePeriod } from '../period/period.ts';
import { addDays } from '../period/shift-date.ts';
import { CADRE_SCORECARD_2019 } from '../reference/cadre-scorecard-2019.ts';
import { parseMark } from '../service/month-mark.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { ServiceRecord } from '../service/service-record.ts';
import { judgePerson, type PersonScore } from './judge-person.ts';
import type { JudgedCell } from './judged-cell.ts';
import type { ScorecardRules } from './rule-set.ts';
import type { ScoredChild, ScoredMother, ScoredPerson } from './scored-person.ts';

export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

export function quarter(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed?.kind !== 'quarter') throw new Error(text);
  return parsed;
}

export type MarkLine = readonly [ServiceCode, string, ...string[]];

/** `marks(['water', '2026-07', 'v', 'x', ''])`: signs of consecutive months; a digit is received so often. */
export function marks(...lines: readonly MarkLine[]): ServiceRecord[] {
  return lines.flatMap(([service, from, ...signs]) => {
    return signs.map((sign, i): ServiceRecord => {
      const record = { month: month(from) + i, service };
      if (/^\d$/.test(sign)) return { ...record, mark: 'received', times: Number(sign) };
      const mark = parseMark(sign);
      if (mark === null) throw new Error(sign);
      return { ...record, mark };
    });
  });
}

const nobody = {
  id: 'p',
  household: 'h',
  posyandu: null,
  residence: { livedFrom: null, leftOn: null, diedOn: null },
  observedFrom: month('2024-01'),
  records: [],
  openings: [],
  setNotDue: [],
  letters: [],
};

export const someMother = (facts: Partial<ScoredMother>): ScoredMother => ({
  ...nobody,
  list: 'mothers',
  pregnancy: { dueDate: '2026-12-31', knownFrom: null, end: null },
  ...facts,
});

export const someChild = (facts: Partial<ScoredChild>): ScoredChild => ({
  ...nobody,
  list: 'children',
  birthDate: '2025-07-15',
  ...facts,
});

/** The due date of a woman who is so many days pregnant on a day. */
export const dueWhen = (days: number, on: string): string => addDays(on, 280 - days);

export function judge(person: ScoredPerson, text: string, rules: ScorecardRules = CADRE_SCORECARD_2019): PersonScore {
  const score = judgePerson(person, quarter(text), rules);
  if (score === null) throw new Error(`${person.id} is no target in ${text}`);
  return score;
}

export function cellOf(score: PersonScore, service: ServiceCode): JudgedCell {
  const cell = [...score.cells, ...score.parts].find((each) => each.service === service);
  if (cell === undefined) throw new Error(service);
  return cell;
}

const JULY = '2026-07';
const RIGHT_THROUGH = ['v', 'v', 'v'] as const;

/** A, month 2, normal. */
export const motherA = someMother({
  id: 'A',
  household: 'h1',
  pregnancy: { dueDate: dueWhen(45, '2026-09-30'), knownFrom: null, end: null },
  letters: [{ month: month('2026-09'), letter: 'N' }],
  records: marks(
    ['antenatal', '2026-09', 'v'],
    ['iron-tablets', '2026-09', 'v'],
    ['counselling', '2026-08', 'x', 'x'],
    ['water', '2026-08', 'v', 'v'],
    ['latrine', '2026-08', 'x', 'x'],
    ['health-insurance', '2026-08', 'v', 'v'],
  ),
});

/** B, month 8, KEK since June. */
export const motherB = someMother({
  id: 'B',
  household: 'h2',
  pregnancy: { dueDate: dueWhen(220, '2026-09-30'), knownFrom: null, end: null },
  letters: [{ month: month('2026-06'), letter: 'KEK' }],
  records: marks(
    ['antenatal', JULY, 'v', 'x', 'v'],
    ['iron-tablets', JULY, ...RIGHT_THROUGH],
    ['counselling', JULY, 'x', 'v', 'x'],
    ['home-visit', JULY, ...RIGHT_THROUGH],
    ['water', JULY, ...RIGHT_THROUGH],
    ['latrine', JULY, ...RIGHT_THROUGH],
    ['health-insurance', JULY, 'x', 'x', 'x'],
  ),
});

/** C gave birth on 20 July, day 42 is 31 August. */
export const motherC = someMother({
  id: 'C',
  household: 'h3',
  pregnancy: { dueDate: '2026-07-24', knownFrom: null, end: { on: '2026-07-20', outcome: 'live-birth' } },
  letters: [{ month: month('2026-05'), letter: 'N' }],
  records: marks(
    ['post-partum-care', JULY, '2', 'v'],
    ['water', JULY, 'v', 'v'],
    ['latrine', JULY, 'v', 'v'],
    ['health-insurance', JULY, 'v', 'v'],
  ),
});

/** C1, 4 months, N. */
export const childC1 = someChild({
  id: 'C1',
  household: 'h3',
  birthDate: '2026-05-20',
  letters: [{ month: month(JULY), letter: 'N' }],
  records: marks(
    ['length', JULY, 'x', 'v', 'x'],
    ['water', JULY, ...RIGHT_THROUGH],
    ['latrine', JULY, 'x', 'x', 'x'],
    ['birth-certificate', JULY, 'x', 'x', 'x'],
    ['health-insurance', JULY, ...RIGHT_THROUGH],
  ),
});

const every = (sign: string, count: number): string[] => Array.from({ length: count }, () => sign);

/** C2, 14 months, GK: weighed in each of 15 months, 6 counsellings, 6 classes in the year. */
export const childC2 = someChild({
  id: 'C2',
  household: 'h4',
  birthDate: '2025-07-15',
  letters: [{ month: month('2026-05'), letter: 'GK' }],
  records: marks(
    ['immunisation', '2025-09', 'v', 'v', 'v'],
    ['measles', '2026-04', 'v'],
    ['weighing', '2025-07', ...every('v', 15)],
    ['length', '2026-08', 'v'],
    ['counselling', '2025-07', ...every('x', 9), ...every('v', 6)],
    ['counselling-father', '2025-07', ...every('x', 14), 'v'],
    ['home-visit', JULY, ...RIGHT_THROUGH],
    ['water', JULY, ...RIGHT_THROUGH],
    ['latrine', JULY, ...RIGHT_THROUGH],
    ['birth-certificate', JULY, ...RIGHT_THROUGH],
    ['health-insurance', JULY, 'x', 'x', 'x'],
    ['parenting-class', '2026-01', ...every('v', 6)],
  ),
});

export const without = <Person extends ScoredPerson>(person: Person, service: ServiceCode): Person => ({
  ...person,
  records: person.records.filter((record) => record.service !== service),
});
