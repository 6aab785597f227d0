import { describe, expect, it } from 'vitest';
import { addMonths, formatMonth } from '../period/month.ts';
import { parsePeriodKey } from '../period/period-key.ts';
import type { Counts } from './counts.ts';
import { computeVillageMonth, type MeasurementFact } from './village-month.ts';
import { computeVillageWindow, windowsOfYear } from './village-window.ts';
import { openVillageYear, type VillageYearFacts, type WindowChild } from './village-year.ts';

const JANUARY = 2026 * 12;
const key = (text: string) => parsePeriodKey(text) as number;
const child = (id: string, over: Partial<WindowChild> = {}): WindowChild => ({
  id,
  sex: 2,
  birthDate: '2024-01-10',
  livedFrom: null,
  leftOn: null,
  posyandu: null,
  movedOn: false,
  ...over,
});
/** A boy or girl of two years: 79 cm is stunted, 90 cm is not. */
const measured = (person: string, month: number, cm: number | null): MeasurementFact => ({
  person,
  date: `${formatMonth(addMonths(JANUARY, month - 1))}-12`,
  weightG: 12_000,
  lengthUm: cm === null ? null : cm * 10_000,
  position: 'H',
  oedema: false,
});
const S = { daftar: 20, proyeksi: 30, registerFrom: null };

function yearOf(children: WindowChild[], measurements: MeasurementFact[], over: Partial<VillageYearFacts> = {}) {
  const months = Array.from({ length: 12 }, (_, i) => {
    const period = addMonths(JANUARY, i);
    const own = measurements.filter(({ date }) => date.startsWith(formatMonth(period)));
    return {
      period,
      measurements: own,
      counts: computeVillageMonth({ period, children, measurements: own, earlier: [], targets: S }).counts,
      states: null,
    };
  });
  return openVillageYear({ months, children, scorecards: new Map(), yearTarget: 30, ...over });
}
const counts = (year: ReturnType<typeof yearOf>, period: string): Counts =>
  computeVillageWindow(year, key(period)).counts;

describe('a year of a village', () => {
  const twelve = yearOf(
    [child('a')],
    Array.from({ length: 12 }, (_, i) => measured('a', i + 1, i < 11 ? 79 : 90)),
  );

  it('has its quarters, semesters and itself', () => {
    expect(windowsOfYear(2026)).toEqual(
      ['2026-Q1', '2026-S1', '2026', '2026-Q2', '2026-Q3', '2026-S2', '2026-Q4'].map(key),
    );
  });

  it('counts twelve measurements of one child once, by the last valid one', () => {
    expect(counts(twelve, '2026').get('measured')).toEqual([1, 0, 0, 0]);
    expect(counts(twelve, '2026').get('stunted')).toEqual([0, 1, 0, 0]);
    expect(counts(twelve, '2026-Q3').get('stunted')).toEqual([1, 1, 0, 0]);
    expect(counts(twelve, '2026-Q4').get('stunted')).toEqual([0, 1, 0, 0]);
    expect(counts(twelve, '2026').get('stunted/f/24-35')).toEqual([0, 1, 0, 0]);
    expect(counts(twelve, '2026').get('stunted/f/12-23')).toBeUndefined();
  });

  it('sums events: D and S of the months', () => {
    expect(counts(twelve, '2026').get('d_s.daftar')).toEqual([12, 240, 0, 0]);
    expect(counts(twelve, '2026-Q1').get('d_s.daftar')).toEqual([3, 60, 0, 0]);
    // Each month alone knows no weighing before it: twelve first weighings, of the months as they are stored.
    expect(counts(twelve, '2026').get('b_d')).toEqual([12, 12, 0, 0]);
    expect(counts(twelve, '2026-S1').get('d_s.register')).toEqual([0, 0, 0, 6]);
  });

  it('has the programme’s denominator as a variant of its own', () => {
    expect(counts(twelve, '2026').get('measured.setahun')).toEqual([1, 30, 0, 0]);
    const unknown = yearOf([child('a')], [measured('a', 1, 90)], { yearTarget: null });
    expect(counts(unknown, '2026').get('measured.setahun')).toEqual([0, 0, 0, 1]);
  });
});

it.each([
  ['an implausible later value leaves the last valid one', [measured('a', 1, 79), measured('a', 2, 30)], [1, 1, 0, 0]],
  ['a later visit without length leaves it too', [measured('a', 1, 79), measured('a', 3, null)], [1, 1, 0, 0]],
  ['only implausible values: left out', [measured('a', 1, 30), measured('a', 2, null)], [0, 0, 1, 0]],
  ['never a length: not recorded', [measured('a', 1, null), measured('a', 2, null)], [0, 0, 0, 1]],
])('%s', (_name, measurements, expected) => {
  expect(counts(yearOf([child('a')], measurements), '2026-Q1').get('stunted')).toEqual(expected);
});

it('a child that moved on counts where it lives at the end, by what was measured before the move too', () => {
  const own = [measured('a', 2, 79)];
  const from = yearOf([child('a', { leftOn: '2026-05-03', movedOn: true })], own);
  const to = yearOf([child('a', { livedFrom: '2026-05-03' })], own);
  for (const [period, there, here] of [
    ['2026-Q1', 1, undefined],
    ['2026-S1', undefined, 1],
    ['2026', undefined, 1],
  ] as const) {
    expect(counts(from, period).get('stunted')?.[1]).toBe(there);
    expect(counts(to, period).get('stunted')?.[1]).toBe(here);
  }
});

it('a child that died or grew out of age still counts by its last value', () => {
  const gone = yearOf([child('a', { leftOn: '2026-02-20' })], [measured('a', 2, 79)]);
  expect(counts(gone, '2026').get('stunted')).toEqual([1, 1, 0, 0]);
  const old = yearOf([child('b', { birthDate: '2021-02-20' })], [measured('b', 2, 90), measured('b', 4, 79)]);
  expect(counts(old, '2026').get('stunted')).toEqual([1, 1, 0, 0]);
});

it('a posyandu has its children’s part', () => {
  const year = yearOf([child('a', { posyandu: 'p' }), child('b')], [measured('a', 1, 79), measured('b', 1, 79)]);
  expect(computeVillageWindow(year, key('2026')).byPosyandu.get('p')?.get('stunted')).toEqual([1, 1, 0, 0]);
});

it('scorecards: cells that were due are summed over the quarters, people are those of the last', () => {
  const scorecards = new Map<number, Counts>([
    [
      key('2026-Q1'),
      new Map([
        ['konv.anak', [10, 20, 0, 1]],
        ['konv.orang.anak', [9, 0, 0, 0]],
      ]),
    ],
    [
      key('2026-Q2'),
      new Map([
        ['konv.anak', [5, 20, 0, 0]],
        ['konv.orang.anak', [7, 0, 0, 0]],
      ]),
    ],
  ]);
  const year = yearOf([], [], { scorecards });
  expect(counts(year, '2026-Q1').get('konv.anak')).toEqual([10, 20, 0, 1]);
  expect(counts(year, '2026-S1').get('konv.anak')).toEqual([15, 40, 0, 1]);
  expect(counts(year, '2026').get('konv.orang.anak')).toEqual([7, 0, 0, 0]);
  expect(counts(year, '2026-Q3').has('konv.anak')).toBe(false);
});
