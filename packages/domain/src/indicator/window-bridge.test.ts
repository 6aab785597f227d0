import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, parseMonth } from '../period/month.ts';
import { parsePeriodKey, periodOfKey } from '../period/period-key.ts';
import { addDays } from '../period/shift-date.ts';
import { BASE_RULES, FIGURE_RULES, type FigureRules } from '../reference/figure-rules.ts';
import type { CountTuple } from './counts.ts';
import { figureBridge, personRule } from './figure-bridge.ts';
import { sumOfBridge, totalOf } from './period-bridge.ts';
import type { PersonShare } from './person-change.ts';
import { byOtherRules, columnOf, type StateColumns } from './person-states.ts';
import { packMonth } from './states-of-month.ts';
import { computeVillageMonth, type MeasurementFact } from './village-month.ts';
import { computeVillageWindow } from './village-window.ts';
import { openVillageYear, type WindowChild } from './village-year.ts';
import { packWindow, windowPeople } from './window-states.ts';

const JANUARY = parseMonth('2026-01') as number;
const APRIL = JANUARY + 3;
const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const day = (from: string, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days));

const anyChild = fc.record({
  n: fc.integer({ min: 0, max: 12 }),
  sex: fc.constantFrom(1 as const, 2 as const),
  birthDate: day('2020-12-15', 2_100),
  livedFrom: fc.option(day('2026-01-01', 330), { nil: null }),
  leftOn: fc.option(day('2026-01-01', 400), { nil: null }),
  movedOn: fc.boolean(),
});
const anyMeasurement = fc.record({
  n: fc.integer({ min: 0, max: 12 }),
  date: day('2026-01-01', 364),
  weightG: fc.option(fc.integer({ min: 6_000, max: 14_000 }), { nil: null }),
  lengthUm: fc.option(fc.integer({ min: 650_000, max: 1_000_000 }), { nil: null }),
  position: fc.constantFrom('L' as const, 'H' as const, null),
  oedema: fc.boolean(),
});
const anyVillage = fc.record({
  children: fc.uniqueArray(anyChild, { selector: ({ n }) => n, maxLength: 10 }),
  measurements: fc.array(anyMeasurement, { maxLength: 60 }),
  registerFrom: fc.option(day('2025-12-01', 300), { nil: null }),
  proyeksi: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  /** Months from this one on go by the later version of the rules. */
  newRulesFrom: fc.integer({ min: 0, max: 12 }),
});
type Village = typeof anyVillage extends fc.Arbitrary<infer T> ? T : never;

const [FIRST, LATER] = FIGURE_RULES as [FigureRules, FigureRules];

function yearOf({ children, measurements, registerFrom, proyeksi, newRulesFrom }: Village) {
  const people = children.map(({ n, ...child }): WindowChild => {
    const movedOn = child.movedOn && child.leftOn !== null;
    return { ...child, movedOn, id: id(n), posyandu: null };
  });
  const rows = measurements.map(({ n, ...one }): MeasurementFact => ({ ...one, person: id(n) }));
  const rulesIn = (month: number) => (month - JANUARY >= newRulesFrom ? LATER : FIRST);
  const months = Array.from({ length: 12 }, (_, i) => {
    const period = JANUARY + i;
    const own = rows.filter(({ date }) => monthOf(date) === period);
    const earlier = rows.filter(({ date }) => monthOf(date) < period);
    const facts = {
      period,
      children: people,
      measurements: own,
      earlier,
      targets: { daftar: null, proyeksi, registerFrom },
    };
    const month = computeVillageMonth(facts, true, rulesIn(period));
    return { period, counts: month.counts, measurements: own, states: packMonth(facts, month), rules: rulesIn(period) };
  });
  const year = openVillageYear({ months, children: people, scorecards: new Map(), yearTarget: proyeksi });
  return { year, months };
}

const sideOf = (counts: ReadonlyMap<string, CountTuple>, code: string): PersonShare => {
  const [numerator, denominator] = counts.get(code) ?? [0, 0, 0, 0];
  return [numerator, denominator];
};

const CODES =
  'measured stunted wasted overweight n_d n_d_terkoreksi 2t_d bgm_d d_s.register d_s.proyeksi d_s.daftar measured.setahun';
const PAIRS = [
  ['2026-Q1', '2026-Q2'],
  ['2026-Q2', '2026-Q4'],
  ['2026-S1', '2026-S2'],
].map((pair) => pair.map((text) => parsePeriodKey(text) as number) as [number, number]);
const RUNS = { seed: 20_260_412, numRuns: 60 };

describe('the bridge between quarters and semesters', () => {
  it('adds up to the change, person by person, over random histories with moves and another version of the rules', () => {
    fc.assert(
      fc.property(anyVillage, (village) => {
        const { year, months } = yearOf(village);
        for (const pair of PAIRS) {
          const [before, now] = pair.map((key) => ({
            counts: computeVillageWindow(year, key).counts,
            states: packWindow(windowPeople(year, key)!),
            ...periodOfKey(key),
          })) as unknown as [Side, Side];
          const ofNow = months.find(({ period }) => period === now.last)!.rules.version;
          for (const code of CODES.split(' ')) expectExact(code, pair[1], { before, now, ofNow });
        }
      }),
      RUNS,
    );
  });

  it('keeps what its people add up to: a person once in a state, in as many months as counted in a sum', () => {
    fc.assert(
      fc.property(anyVillage, (village) => {
        const { year } = yearOf(village);
        for (const key of PAIRS.flat()) {
          const { counts } = computeVillageWindow(year, key);
          const states = packWindow(windowPeople(year, key)!);
          for (const code of ['measured', 'stunted', 'severely_wasted', 'n_d', 't_d', 'd_s.register']) {
            const rule = personRule(code, key)!;
            const [n, d] = totalOf(columnOf(states, rule.column), rule.by);
            expect([code, n, rule.by === 'count' ? 0 : d]).toEqual([code, ...sideOf(counts, code)]);
          }
        }
      }),
      RUNS,
    );
  });

  it('tells nothing by person while a month is stored without its people', () => {
    const { year } = yearOf({
      children: [{ n: 1, sex: 1, birthDate: '2024-01-01', livedFrom: null, leftOn: null, movedOn: false }],
      measurements: [],
      registerFrom: '2026-01-01',
      proyeksi: null,
      newRulesFrom: 12,
    });
    const months = year.months.map((month) => ({ ...month, states: null }));
    expect(windowPeople({ ...year, months }, PAIRS[0]![0])).toBeNull();
    expect(windowPeople(year, PAIRS[0]![0])).toHaveLength(1);
  });
});

describe('a changed rule between two months', () => {
  const child = { id: id(1), sex: 1 as const, birthDate: '2024-02-10', livedFrom: null, leftOn: null, posyandu: null };
  const weighed = (date: string, weightG: number): MeasurementFact => ({
    person: child.id,
    date,
    weightG,
    lengthUm: 870_000,
    position: 'H',
    oedema: false,
  });
  // 100 g a month on the same ribbon: gained by the ribbon, not by the minimum.
  const rows = [weighed('2026-03-10', 12_000), weighed('2026-04-10', 12_100), weighed('2026-05-10', 12_200)];
  const monthBy = (period: number, rules: FigureRules) => {
    const facts = {
      period,
      children: [child],
      measurements: rows.filter(({ date }) => monthOf(date) === period),
      earlier: rows.filter(({ date }) => monthOf(date) < period),
      targets: { daftar: null, proyeksi: null, registerFrom: null },
    };
    const month = computeVillageMonth(facts, true, rules);
    return { states: packMonth(facts, month), counts: month.counts };
  };

  it('is told as such, not as a child that stopped gaining', () => {
    const [before, now] = [monthBy(APRIL, FIRST), monthBy(APRIL + 1, LATER)];
    const at = (month: number) => ({ first: month, last: month });
    const { sums } = figureBridge({
      ...personRule('n_d', JANUARY)!,
      frozen: null,
      before: columnOf(before.states, 'n_d'),
      now: columnOf(now.states, 'n_d'),
      beforeByRulesOfNow: before.states[byOtherRules('n_d', LATER.version)] ?? null,
      periods: { before: at(APRIL), now: at(APRIL + 1) },
      ruleVersion: FIRST.version,
      figures: { before: sideOf(before.counts, 'n_d'), now: sideOf(now.counts, 'n_d'), frozen: null },
    });
    expect([...sums]).toEqual([['rule', [-1, 0, 1]]]);
    expect(now.states[byOtherRules('n_d', FIRST.version)]).toBe('c');
  });

  it('is kept apart for a rule that counts conditions otherwise, too', () => {
    const stricter = {
      ...BASE_RULES.conditions,
      rules: { ...BASE_RULES.conditions.rules, stunted: { ...BASE_RULES.conditions.rules.stunted, cutOff: 3 } },
    };
    const other: FigureRules = { ...BASE_RULES, version: 'other', conditions: stricter };
    const facts = {
      period: APRIL - 1,
      children: [child],
      measurements: rows.slice(0, 1),
      earlier: [],
      targets: { daftar: null, proyeksi: null, registerFrom: null },
    };
    const month = computeVillageMonth(facts, true, BASE_RULES, [BASE_RULES, other]);
    const states = packMonth(facts, month);
    expect([states['stunted'], states['stunted@other'], states['wasted@other']]).toEqual(['n', 'c', undefined]);
  });
});

interface Side {
  counts: ReadonlyMap<string, CountTuple>;
  states: StateColumns;
  first: number;
  last: number;
}

function expectExact(
  code: string,
  key: number,
  { before, now, ofNow }: { before: Side; now: Side; ofNow: string },
): void {
  const { column, by } = personRule(code, key)!;
  const figures = { before: sideOf(before.counts, code), now: sideOf(now.counts, code), frozen: null };
  const { sums } = figureBridge({
    frozen: null,
    before: columnOf(before.states, column),
    now: columnOf(now.states, column),
    beforeByRulesOfNow: before.states[byOtherRules(column, ofNow)] ?? null,
    periods: { before, now },
    by,
    ruleVersion: FIRST.version,
    figures,
  });
  const [n, d] = sumOfBridge(sums);
  const change = [figures.now[0] - figures.before[0], figures.now[1] - figures.before[1]];
  expect([code, n, by === 'count' ? 0 : d]).toEqual([code, ...change]);
}
