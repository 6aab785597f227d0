import { describe, expect, test } from 'vitest';
import type { IndexCode } from '../child.ts';
import { type ZScores, zScores } from '../z-scores.ts';
import { lengthForAgeCategory } from './length-for-age.ts';
import { nutritionStatus } from './nutrition-status.ts';
import { publicHealthLevel } from './public-health-level.ts';
import { weightForAgeCategory } from './weight-for-age.ts';

function withZ(scores: Partial<Record<IndexCode, number>>): ZScores {
  const none = zScores({});
  const given = Object.entries(scores).map(([code, z]) => [code, { z, flag: false, reason: null }]);
  return { ...none, indices: { ...none.indices, ...Object.fromEntries(given) } };
}

// Permenkes 2/2020: negative cut-offs belong to the category above them, positive ones to the category below.
test.each([
  [-3.01, 'sangat-pendek'],
  [-3, 'pendek'],
  [-2.01, 'pendek'],
  [-2, 'normal'],
  [3, 'normal'],
  [3.01, 'tinggi'],
])('TB/U %f is %s', (z, code) => {
  expect(lengthForAgeCategory(withZ({ len: z }))?.code).toBe(code);
});

test.each([
  [-3.01, 'Berat badan sangat kurang'],
  [-3, 'Berat badan kurang'],
  [-2, 'Berat badan normal'],
  [1, 'Berat badan normal'],
  [1.01, 'Risiko berat badan lebih'],
])('BB/U %f is %s', (z, label) => {
  expect(weightForAgeCategory(withZ({ wei: z }))?.label).toBe(label);
});

test.each([
  [-3.01, 'gizi-buruk'],
  [-3, 'gizi-kurang'],
  [-2, 'gizi-baik'],
  [1, 'gizi-baik'],
  [1.01, 'berisiko-gizi-lebih'],
  [2, 'berisiko-gizi-lebih'],
  [2.01, 'gizi-lebih'],
  [3, 'gizi-lebih'],
  [3.01, 'obesitas'],
])('BB/TB %f is %s, and so is IMT/U where there is no BB/TB', (z, code) => {
  expect(nutritionStatus(withZ({ wfl: z }), {}).category?.code).toBe(code);
  expect(nutritionStatus(withZ({ bmi: z }), {})).toMatchObject({ category: { code }, index: 'bmi' });
});

describe('oedema and arm circumference decide a child', () => {
  const at = (z: number | null, armCm: number | null, ageMonths: number | null = 24, oedema = false) =>
    nutritionStatus(z === null ? withZ({}) : withZ({ wfl: z }), { armCm, ageMonths, oedema });

  test.each([
    ['oedema whatever the z', at(1.5, 16, 24, true), 'gizi-buruk', 'oedema', true],
    ['an arm of 11.4 cm', at(-0.5, 11.4), 'gizi-buruk', 'arm', true],
    ['an arm of 11.5 cm', at(-0.5, 11.5), 'gizi-kurang', 'arm', false],
    ['an arm of 12.4 cm at 59 months', at(-0.5, 12.4, 59.9), 'gizi-kurang', 'arm', false],
    ['an arm of 12.5 cm says nothing', at(-0.5, 12.5), 'gizi-baik', 'z', false],
    ['a thick arm does not lift a child', at(-3.5, 15), 'gizi-buruk', 'z', true],
    ['the graver of the two', at(-3.5, 12), 'gizi-buruk', 'z', true],
    ['a thin arm without a z', at(null, 11.4), 'gizi-buruk', 'arm', true],
    ['a thick arm without a z', at(null, 15), undefined, null, false],
    ['below 6 months the arm is not asked', at(-0.5, 10, 5.99), 'gizi-baik', 'z', false],
    ['nor at 60 months', at(-0.5, 10, 60), 'gizi-baik', 'z', false],
    ['nor without age', at(-0.5, 10, null), 'gizi-baik', 'z', false],
    ['an arm of 0 was not measured', at(-0.5, 0), 'gizi-baik', 'z', false],
  ])('%s', (_, status, code, decidedBy, refer) => {
    expect([status.category?.code, status.decidedBy, status.refer]).toEqual([code, decidedBy, refer]);
  });

  test('a flagged z keeps its category and asks for another measurement', () => {
    const child = zScores({ sex: 1, ageDays: 700, weightKg: 6, lengthCm: 86 });
    expect(child.indices.wfl.flag).toBe(true);
    expect(nutritionStatus(child, {})).toMatchObject({ flagged: true, refer: true, category: { code: 'gizi-buruk' } });
  });
});

// de Onis et al. 2018, table of prevalence thresholds.
test.each([
  ['stunting', 2.4, 'sangat rendah'],
  ['stunting', 2.5, 'rendah'],
  ['stunting', 19.99, 'sedang'],
  ['stunting', 20, 'tinggi'],
  ['stunting', 30, 'sangat tinggi'],
  ['wasting', 5, 'sedang'],
  ['wasting', 10, 'tinggi'],
  ['overweight', 14.9, 'tinggi'],
  ['overweight', 15, 'sangat tinggi'],
  ['underweight', 40, undefined],
  ['stunting', null, undefined],
] as const)('%s of %f %% is %s', (of, percent, label) => {
  expect(publicHealthLevel(of, percent)?.label).toBe(label);
});
