import { expect, test } from 'vitest';
import { type Counts, mergeCounts } from '../indicator/counts.ts';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { certaintyCounts, certaintyRatiosOf } from './four-certainties.ts';
import { childC1, childC2, judge, motherA, motherB, motherC, without } from './made-up-village.fixture.ts';
import { scorecardCounts } from './scorecard-counts.ts';
import type { ScoredPerson } from './scored-person.ts';

const Q = '2026-Q3';
const countsOf = (people: readonly ScoredPerson[]) =>
  scorecardCounts(
    people,
    people.map((person) => judge(person, Q)),
    RULES,
  );

test('the worked example as counts: Y, what was due, not to be judged, not recorded', () => {
  const counts = countsOf([motherA, motherB, motherC, childC1, without(childC2, 'length')]);
  expect(counts.get('konv.ibu')).toEqual([13, 17, 0, 0]);
  expect(counts.get('konv.anak')).toEqual([10, 15, 0, 1]);
  expect(counts.get('konv.bersama')).toEqual([23, 32, 0, 1]);
  expect(counts.get('konv.ibu.counselling')).toEqual([0, 2, 0, 0]);
  expect(counts.get('konv.anak.length')).toEqual([1, 2, 0, 1]);
  expect(counts.get('konv.lengkap')).toEqual([1, 5, 0, 0]);
  expect(counts.get('konv.sasaran.ibu.KEK')).toEqual([1, 0, 0, 0]);
  expect(counts.get('konv.rt')).toEqual([4, 0, 0, 0]);
});

test('villages add up: the district is the sum, and no numerator passes its denominator', () => {
  const [one, other] = [countsOf([motherA, childC1]), countsOf([motherB, motherC, childC2])];
  const both = countsOf([motherA, motherB, motherC, childC1, childC2]);
  const sum = mergeCounts(mergeCounts(new Map(), one), other);
  for (const code of ['konv.ibu', 'konv.anak', 'konv.bersama', 'konv.lengkap', 'konv.anak.weighing'])
    expect(sum.get(code)).toEqual(both.get(code));
  for (const [code, [part, whole]] of sum) if (whole > 0) expect(part, code).toBeLessThanOrEqual(whole);
});

test('four certainties: on the list, served, made full use, recorded by the deadline', () => {
  const people = [motherA, motherB, motherC, childC1, without(childC2, 'length')];
  const scores = people.map((person) => judge(person, Q));
  const onTime = certaintyCounts(scores, scores);
  expect(onTime.get('isi.lengkap')).toEqual([31, 32, 0, 0]);
  expect(onTime.get('isi.tepat')).toEqual([31, 32, 0, 0]);
  expect(onTime.get('pasti.terdata.ibu')).toEqual([0, 0, 0, 3]);
  expect(onTime.get('pasti.dilayani.ibu')).toEqual([3, 3, 0, 0]);
  expect(onTime.get('pasti.manfaat.ibu')![0] + onTime.get('pasti.manfaat.anak')![0]).toBe(1);
  expect(onTime.get('pasti.tercatat.anak')).toEqual([1, 2, 0, 0]);
  const nothing = { ...childC1, records: [], openings: [] };
  const late = [motherA, motherB, motherC, nothing, childC2].map((person) => judge(person, Q));
  const counts = certaintyCounts(scores, late);
  const [ofChild] = certaintyCounts([scores[3]!], [scores[3]!]).get('isi.lengkap')!;
  expect(counts.get('isi.lengkap')).toEqual([31, 32, 0, 0]);
  expect(ofChild).toBeGreaterThan(3);
  expect(counts.get('isi.tepat')).toEqual([31 - ofChild, 32, 0, 0]);
  expect(counts.get('pasti.tercatat.anak')).toEqual([0, 2, 0, 0]);
});

test('the four ratios of a village: registered against the projection, else the list of targets; the others over all lists', () => {
  const quarter: Counts = new Map([
    ['pasti.dilayani.ibu', [3, 4, 0, 0]],
    ['pasti.dilayani.anak', [5, 6, 1, 0]],
  ]);
  const month = (registered: [number, number, number, number]): Counts =>
    new Map([
      ['pasti.terdata.balita', registered],
      ['d_s.daftar', [9, 30, 0, 0]],
    ]);
  expect(certaintyRatiosOf(month([24, 32, 0, 0]), quarter)).toEqual({
    terdata: { done: 24, of: 32 },
    dilayani: { done: 8, of: 10 },
    manfaat: { done: 0, of: 0 },
    tercatat: { done: 0, of: 0 },
  });
  expect(certaintyRatiosOf(month([0, 0, 0, 24]), quarter).terdata).toEqual({ done: 24, of: 30 });
  expect(certaintyRatiosOf(new Map(), quarter).terdata).toEqual({ done: 0, of: 0 });
});
