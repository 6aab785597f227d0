import { describe, expect, test } from 'vitest';
import { type ChildMeasures, INDEX_CODES, type IndexCode, type MissingReason } from './child.ts';
import { WHO_CHILDREN, type WhoChild } from './fixtures/who-children.fixture.ts';
import { type ZScores, zScores } from './z-scores.ts';

const within = (found: number | null, wanted: number | null): boolean =>
  found === wanted || (found !== null && wanted !== null && Math.abs(found - wanted) <= 1e-11 * Math.abs(wanted));

function disagreements({ child, z, flags, ...wanted }: WhoChild): string[] {
  const found = zScores(child);
  const wrong = INDEX_CODES.filter((code, i) => {
    const { z: score, flag } = found.indices[code];
    const digit = flag === null ? '-' : flag ? '1' : '0';
    return (score === null ? null : Math.round(score * 100)) !== z[i] || digit !== flags[i];
  });
  const others = [
    within(found.lengthUsedCm, wanted.lengthUsedCm) ? [] : ['length'],
    within(found.bmi, wanted.bmi) ? [] : ['bmi'],
    found.positionUsed === wanted.positionUsed ? [] : ['position'],
    found.positionIgnored === wanted.positionIgnored ? [] : ['ignored'],
  ];
  return [...wrong, ...others.flat()].map((what) => `${what}: ${wanted.line}`);
}

test("every z-score, flag, length, BMI and position of 1,360 children equals WHO's own answer", () => {
  expect(WHO_CHILDREN).toHaveLength(1360);
  expect(WHO_CHILDREN.flatMap(disagreements)).toEqual([]);
});

const boy: ChildMeasures = { sex: 1, ageDays: 400, weightKg: 9.5, lengthCm: 74, position: 'L' };

describe('position', () => {
  const used = (child: Partial<ChildMeasures>): number | null => zScores({ ...boy, ...child }).lengthUsedCm;

  test('a child of 730 days measured standing counts as length + 0.7', () => {
    expect(used({ ageDays: 730, position: 'H', lengthCm: 86 })).toBeCloseTo(86.7, 10);
  });
  test('half a day more, and it is a standing child whose lying length counts less 0.7', () => {
    expect(used({ ageDays: 730.5, position: 'H', lengthCm: 86 })).toBe(86);
    expect(used({ ageDays: 730.5, position: 'L', lengthCm: 86 })).toBeCloseTo(85.3, 10);
    expect(used({ ageDays: 731, position: 'L', lengthCm: 86 })).toBeCloseTo(85.3, 10);
  });
  test('below 9 months a standing height is not believed, from day 274 on it is', () => {
    const early = zScores({ ...boy, ageDays: 273, position: 'H' });
    expect(early).toMatchObject({ positionIgnored: true, positionUsed: null, lengthUsedCm: 74 });
    const late = zScores({ ...boy, ageDays: 274, position: 'H' });
    expect(late).toMatchObject({ positionIgnored: false, positionUsed: 'H', lengthUsedCm: 74.7 });
  });
  test('unknown, the figure is taken as it is', () => {
    expect(used({ position: null, ageDays: 1000 })).toBe(74);
    expect(used({ position: 'H', ageDays: null })).toBe(74);
  });
});

describe('age', () => {
  const reason = (child: ChildMeasures, code: IndexCode = 'wei') => zScores(child).indices[code].reason;

  test('60 exact months is the end: 1826.249 days count, 1826.25 and 60 months do not', () => {
    expect(reason({ ...boy, ageDays: 1826.249 })).toBeNull();
    expect(reason({ ...boy, ageDays: 1826.25 })).toBe('age-60-months-or-more');
    expect(reason({ ...boy, ageDays: null, ageMonths: 59.999999999 })).toBeNull();
    expect(reason({ ...boy, ageDays: null, ageMonths: 60 })).toBe('age-60-months-or-more');
  });
  test('months win where both are given', () => {
    expect(reason({ ...boy, ageDays: 400, ageMonths: 61 })).toBe('age-60-months-or-more');
  });
  test('arm circumference starts at 91 days, a half going up', () => {
    expect(reason({ ...boy, armCm: 13, ageDays: 90.49 }, 'ac')).toBe('age-under-91-days');
    expect(reason({ ...boy, armCm: 13, ageDays: 90.5 }, 'ac')).toBeNull();
  });
});

describe('why there is none', () => {
  test.each<[string, Partial<ChildMeasures>, Partial<Record<IndexCode, MissingReason | null>>]>([
    ['no sex, no score at all', { sex: null }, { len: 'sex-missing', wei: 'sex-missing', wfl: 'sex-missing' }],
    ['no age, but weight-for-length', { ageDays: null }, { len: 'age-missing', bmi: 'age-missing', wfl: null }],
    ['a negative age is no age', { ageDays: -1 }, { len: 'age-missing', wei: 'age-missing', wfl: null }],
    ['oedema', { oedema: true }, { len: null, wei: 'oedema', wfl: 'oedema', bmi: 'oedema' }],
    ['weight 0', { weightKg: 0 }, { len: null, wei: 'measurement-missing', wfl: 'measurement-missing' }],
    ['length below 0', { lengthCm: -1 }, { len: 'measurement-missing', wei: null, bmi: 'measurement-missing' }],
    [
      'a length that only the correction lifts above 0',
      { lengthCm: -0.1, position: 'H' },
      { len: 'measurement-missing' },
    ],
    [
      'weight not finite',
      { weightKg: Number.POSITIVE_INFINITY },
      { wei: 'measurement-missing', bmi: 'measurement-missing' },
    ],
    ['44.9 cm', { lengthCm: 44.9 }, { len: null, bmi: null, wfl: 'length-outside-table' }],
    ['nothing measured', { weightKg: null }, { wei: 'measurement-missing', hc: 'measurement-missing' }],
  ])('%s', (_, change, wanted) => {
    const { indices } = zScores({ ...boy, ...change });
    const found = Object.keys(wanted).map((code) => [code, indices[code as IndexCode].reason]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});

describe('which weight-for-length table', () => {
  const z = (child: Partial<ChildMeasures>): number | null =>
    zScores({ sex: 2, weightKg: 12, lengthCm: 87, ...child }).indices.wfl.z;

  test('without age the position decides, without both 87 cm', () => {
    expect(z({ position: 'L' })).not.toBe(z({ position: 'H' }));
    expect(z({})).toBe(z({ position: 'H' }));
    expect(z({ lengthCm: 86.9 })).toBe(z({ lengthCm: 86.9, position: 'L' }));
  });
});

test('the answer of one child is not touched by the next', () => {
  const first: ZScores = zScores(boy);
  const copy = JSON.parse(JSON.stringify(first));
  zScores({ ...boy, weightKg: 20, lengthCm: 60 });
  expect(first).toEqual(copy);
});
