import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf, parseMonth } from '../period/month.ts';
import { addDays } from '../period/shift-date.ts';
import type { CountTuple } from './counts.ts';
import { mergeBridge, sumOfBridge, totalOf, villageBridge } from './period-bridge.ts';
import { type BridgeTerm, type CountsBy, termOf } from './person-change.ts';
import { columnOf, EMPTY_STATES, type StateLetter, stateAt, stateCount } from './person-states.ts';
import { packMonth } from './states-of-month.ts';
import { type ChildFact, computeVillageMonth, type MeasurementFact, type VillageMonthFacts } from './village-month.ts';

const january = parseMonth('2026-01') as number;
const at = (month: number) => ({ first: month, last: month });
const periods = { before: at(january), now: at(january + 1) };

const monthFacts = (
  period: number,
  children: readonly ChildFact[],
  measurements: readonly MeasurementFact[],
): VillageMonthFacts => ({
  period,
  children,
  measurements: measurements.filter(({ date }) => date >= firstDayOf(period) && date <= lastDayOf(period)),
  earlier: [],
  targets: { daftar: null, proyeksi: null, registerFrom: '2020-01-01' },
});

const states = (facts: VillageMonthFacts) => packMonth(facts, computeVillageMonth(facts, true));

describe('the term under which a change is told', () => {
  it.each<[string, StateLetter | null, StateLetter | null, BridgeTerm]>([
    ['2026-02-03', null, 'n', 'born'],
    ['2024-05-01', null, 'c', 'moved-in'],
    ['2021-01-20', 'c', null, 'aged-out'],
    ['2024-05-01', 'n', null, 'moved-out'],
    ['2024-05-01', '-', 'c', 'measured'],
    ['2024-05-01', 'c', '-', 'not-measured'],
    ['2024-05-01', 'l', 'n', 'usable'],
    ['2024-05-01', 'n', 'r', 'unusable'],
    ['2024-05-01', 'n', 'c', 'became-case'],
    ['2024-05-01', 'c', 'n', 'no-longer-case'],
  ])('born %s, %s then %s: %s', (birthDate, before, now, term) => {
    expect(termOf({ birthDate, before, now }, periods)).toBe(term);
  });
});

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const day = (from: string, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days));
const anyChild = fc.record({
  n: fc.integer({ min: 0, max: 30 }),
  sex: fc.constantFrom(1 as const, 2 as const),
  birthDate: day('2020-12-15', 1_920),
  livedFrom: fc.option(day('2026-01-01', 58), { nil: null }),
  leftOn: fc.option(day('2026-01-01', 70), { nil: null }),
});
const anyMeasurement = fc.record({
  n: fc.integer({ min: 0, max: 30 }),
  date: day('2026-01-01', 58),
  weightG: fc.option(fc.integer({ min: 2_000, max: 22_000 }), { nil: null }),
  lengthUm: fc.option(fc.integer({ min: 400_000, max: 1_200_000 }), { nil: null }),
  position: fc.constantFrom('L' as const, 'H' as const, null),
  oedema: fc.boolean(),
});
const anyVillage = fc.record({
  children: fc.uniqueArray(anyChild, { selector: ({ n }) => n, maxLength: 20 }),
  measurements: fc.array(anyMeasurement, { maxLength: 40 }),
});

type Village = {
  children: { n: number; sex: 1 | 2; birthDate: string; livedFrom: string | null; leftOn: string | null }[];
  measurements: (Omit<MeasurementFact, 'person'> & { n: number })[];
};

const factsOf = ({ children, measurements }: Village, period: number) =>
  monthFacts(
    period,
    children.map(({ n, ...child }) => ({ ...child, id: id(n), posyandu: null })),
    measurements.map(({ n, ...measurement }) => ({ ...measurement, person: id(n) })),
  );

const RUNS = { seed: 20_260_127, numRuns: 400 };
const figure = (counts: ReadonlyMap<string, CountTuple>, code: string): [number, number] => {
  const [numerator, denominator] = counts.get(code) ?? [0, 0, 0, 0];
  return [numerator, denominator];
};
const CODES: [code: string, column: string, by: CountsBy][] = [
  ['measured', 'measured', 'count'],
  ['d_s.register', 'measured', 'coverage'],
  ['stunted', 'stunted', 'share'],
  ['severely_wasted', 'severely_wasted', 'share'],
  ['overweight', 'overweight', 'share'],
];

describe('the bridge between two months', () => {
  it('adds up to the change of numerator and denominator over random histories, corrections of a frozen month included', () => {
    const history = fc.record({ frozen: anyVillage, a: anyVillage, b: anyVillage, ruleVersion: fc.boolean() });
    fc.assert(
      fc.property(history, ({ frozen, a, b, ruleVersion }) => {
        for (const [code, column, by] of CODES) {
          const was = factsOf(frozen, january);
          const bridges = [a, b].map((village, at) =>
            villageBridge({
              frozen:
                at === 0 ? { states: columnOf(states(was), column), ruleVersion: ruleVersion ? 'old' : 'today' } : null,
              before: columnOf(states(factsOf(village, january)), column),
              now: columnOf(states(factsOf(village, january + 1)), column),
              beforeByRulesOfNow: null,
              periods,
              by,
              ruleVersion: 'today',
            }),
          );
          const start = [was, factsOf(b, january)].map((facts) => figure(computeVillageMonth(facts).counts, code));
          const end = [a, b].map((v) => figure(computeVillageMonth(factsOf(v, january + 1)).counts, code));
          const total = sumOfBridge(mergeBridge(mergeBridge(new Map(), bridges[0]!), bridges[1]!));
          for (const part of [0, 1] as const) {
            expect(total[part]).toBe(end[0]![part] + end[1]![part] - start[0]![part] - start[1]![part]);
          }
        }
      }),
      RUNS,
    );
  });

  const short: MeasurementFact = {
    person: id(1),
    date: '2026-01-10',
    weightG: 12_200,
    lengthUm: 790_000,
    position: 'H',
    oedema: false,
  };
  const child: ChildFact = {
    id: id(1),
    sex: 1,
    birthDate: '2024-01-01',
    livedFrom: null,
    leftOn: null,
    posyandu: null,
  };

  it('tells a correction from a changed rule by the facts behind the frozen letter', () => {
    const live = columnOf(states(monthFacts(january, [child], [short])), 'stunted');
    const letter = { ...live, letters: 'n' };
    const of = { before: live, now: live, beforeByRulesOfNow: null, periods, by: 'share' as const, ruleVersion: '2' };
    const byRule = villageBridge({ ...of, frozen: { states: letter, ruleVersion: '1' } });
    expect([...byRule]).toEqual([['rule', [1, 0, 1]]]);
    const facts = monthFacts(january, [child], [{ ...short, lengthUm: 900_000 }]);
    const other = columnOf(states(facts), 'stunted');
    expect([...villageBridge({ ...of, frozen: { states: other, ruleVersion: '1' } })]).toEqual([
      ['corrected', [1, 0, 1]],
    ]);
  });

  it('packs and reads people in columns, and totals them', () => {
    const column = columnOf(states(monthFacts(january, [child, { ...child, id: id(0) }], [short])), 'stunted');
    expect(stateCount(column)).toBe(2);
    expect(stateAt(column, 1)).toMatchObject({ id: id(1), birthDate: '2024-01-01', letter: 'c' });
    expect(stateAt(column, 0).letter).toBe('-');
    expect(totalOf(column, 'share')).toEqual([1, 1]);
    expect(totalOf(EMPTY_STATES, 'share')).toEqual([0, 0]);
  });
});
