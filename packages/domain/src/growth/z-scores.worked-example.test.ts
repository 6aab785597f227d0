import { expect, test } from 'vitest';
import { ageDaysOn, exactMonths } from './age.ts';
import { lengthForAgeCategory } from './category/length-for-age.ts';
import { nutritionStatus } from './category/nutrition-status.ts';
import { weightForAgeCategory } from './category/weight-for-age.ts';
import { isBelowRedLine } from './weight-gain/ribbon.ts';
import { zScores } from './z-scores.ts';

// Computed by hand in this folder's README.
test('the child of the README comes out as worked by hand', () => {
  const ageDays = ageDaysOn('2024-12-11', '2026-02-10') ?? Number.NaN;
  expect(ageDays).toBe(426);
  const scores = zScores({ sex: 1, ageDays, weightKg: 6.9, lengthCm: 71.4, position: 'H' });
  expect(scores.lengthUsedCm).toBeCloseTo(72.1, 10);
  expect([scores.indices.len.z, scores.indices.wei.z, scores.indices.wfl.z]).toEqual([-2.4, -3.4, -3.2]);
  expect(lengthForAgeCategory(scores)?.label).toBe('Pendek');
  expect(weightForAgeCategory(scores)?.label).toBe('Berat badan sangat kurang');
  expect(isBelowRedLine(scores.indices.wei.z)).toBe(true);
  const signs = { armCm: 12.1, ageMonths: exactMonths(ageDays) };
  expect(nutritionStatus(scores, signs)).toMatchObject({
    category: { label: 'Gizi buruk' },
    decidedBy: 'z',
    refer: true,
  });
});
