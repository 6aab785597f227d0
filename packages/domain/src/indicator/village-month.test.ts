import { describe, expect, it } from 'vitest';
import { parseMonth } from '../period/month.ts';
import {
  type ChildFact,
  computeVillageMonth,
  isTarget,
  type MeasurementFact,
  type VillageMonthFacts,
} from './village-month.ts';

const february = parseMonth('2026-02') as number;
const child = (id: string, over: Partial<ChildFact> = {}): ChildFact => ({
  id,
  sex: 1,
  birthDate: '2024-02-10',
  livedFrom: null,
  leftOn: null,
  posyandu: null,
  ...over,
});
const measured = (person: string, over: Partial<MeasurementFact> = {}): MeasurementFact => ({
  person,
  date: '2026-02-10',
  weightG: 12_200,
  lengthUm: 870_000,
  position: 'H',
  oedema: false,
  ...over,
});
const facts = (over: Partial<VillageMonthFacts>): VillageMonthFacts => ({
  period: february,
  children: [],
  measurements: [],
  earlier: [],
  targets: { daftar: null, proyeksi: null, registerFrom: null },
  ...over,
});
const count = (f: VillageMonthFacts, code: string) => computeVillageMonth(f).counts.get(code);

describe('who is a target in a month (domain.md: S of a month)', () => {
  it.each([
    ['born on the last day of the month', { birthDate: '2026-02-28' }, true],
    ['born the day after', { birthDate: '2026-03-01' }, false],
    ['turns 60 months during the month', { birthDate: '2021-02-02' }, true],
    ['is 60 completed months on its first day', { birthDate: '2021-02-01' }, false],
    ['left on the first day', { leftOn: '2026-02-01' }, true],
    ['left the day before', { leftOn: '2026-01-31' }, false],
    ['came on the last day', { livedFrom: '2026-02-28' }, true],
    ['came the day after', { livedFrom: '2026-03-01' }, false],
  ])('a child that %s', (_name, over, expected) => {
    expect(isTarget(child('a', over), february)).toBe(expected);
  });
});

describe('the counts of a village in a month', () => {
  // WHO length/height-for-age, boys, day 731: M = 87.1303 cm, S = 0.03507; 79.0 cm is z = -2.66.
  const short = measured('a', { lengthUm: 790_000 });

  it('a child of 24 months and 79.0 cm is stunted, not severely', () => {
    const f = facts({ children: [child('a'), child('b')], measurements: [short, measured('b')] });
    expect(count(f, 'measured')).toEqual([2, 0, 0, 0]);
    expect(count(f, 'stunted')).toEqual([1, 2, 0, 0]);
    expect(count(f, 'severely_stunted')).toEqual([0, 2, 0, 0]);
    expect(count(f, 'stunted/m/24-35')).toEqual([1, 2, 0, 0]);
  });

  it('of two measurements in a month the latest counts', () => {
    const later = measured('a', { date: '2026-02-20' });
    expect(count(facts({ children: [child('a')], measurements: [later, short] }), 'stunted')).toEqual([0, 1, 0, 0]);
  });

  it('a flagged latest measurement yields to an earlier plausible one', () => {
    const absurd = measured('a', { date: '2026-02-20', lengthUm: 500_000 });
    expect(count(facts({ children: [child('a')], measurements: [absurd, short] }), 'stunted')).toEqual([1, 1, 0, 0]);
    expect(count(facts({ children: [child('a')], measurements: [absurd] }), 'stunted')).toEqual([0, 0, 1, 0]);
  });

  it('a measurement without a usable length is measured, and not recorded for height-for-age', () => {
    const f = facts({ children: [child('a')], measurements: [measured('a', { lengthUm: null })] });
    expect(count(f, 'measured')).toEqual([1, 0, 0, 0]);
    expect(count(f, 'stunted')).toEqual([0, 0, 0, 1]);
    expect(count(f, 'underweight')).toEqual([0, 1, 0, 0]);
  });

  it('oedema counts as wasted and underweight, and not for height-for-age', () => {
    const f = facts({ children: [child('a')], measurements: [measured('a', { oedema: true })] });
    expect(count(f, 'severely_wasted')).toEqual([1, 1, 0, 0]);
    expect(count(f, 'underweight')).toEqual([1, 1, 0, 0]);
    expect(count(f, 'overweight')).toEqual([0, 1, 0, 0]);
    expect(count(f, 'stunted')).toEqual([0, 1, 0, 0]);
  });

  it('nobody measured is no data, not zero percent', () => {
    expect(computeVillageMonth(facts({ children: [child('a')] })).counts.has('stunted')).toBe(false);
  });

  it('D/S is counted by each source of S apart, and by none where the source says nothing', () => {
    const f = facts({
      children: [child('a'), child('b')],
      measurements: [measured('a')],
      targets: { daftar: 3, proyeksi: null, registerFrom: '2026-02-28' },
    });
    expect(count(f, 'd_s.daftar')).toEqual([1, 3, 0, 0]);
    expect(count(f, 'd_s.register')).toEqual([1, 2, 0, 0]);
    expect(count(f, 'd_s.proyeksi')).toEqual([0, 0, 0, 1]);
  });

  it('says of each child why it counts', () => {
    const { contributions } = computeVillageMonth(facts({ children: [child('a')], measurements: [short] }), true);
    expect(contributions.find((c) => c.indicator === 'stunted')).toEqual({
      child: 'a',
      indicator: 'stunted',
      status: 'counted',
      date: '2026-02-10',
      z: -2.66,
    });
  });

  it('counts posyandu apart', () => {
    const f = facts({ children: [child('a', { posyandu: 'P1' }), child('b')], measurements: [short, measured('b')] });
    expect(computeVillageMonth(f).byPosyandu.get('P1')?.get('stunted')).toEqual([1, 1, 0, 0]);
  });
});
