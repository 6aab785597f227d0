import { expect, test } from 'vitest';
import { rateSmartScore, rateSmartTest } from './smart-ratings.ts';

// Limits and points: SMART plausibility check (ENA), as in mwana.
test.each([
  ['flags', [0, 2.5, 2.6, 5, 5.1, 7.5, 7.6], [0, 0, 5, 5, 10, 10, 20]],
  ['sex-ratio', [0.5, 0.1, 0.05, 0.001, 0.0001], [0, 2, 4, 10, 10]],
  ['age-ratio', [0.11, 0.06, 0.01, 0.0005], [0, 2, 4, 10]],
  ['weight-digits', [7.9, 8, 11.9, 12, 19.9, 20], [0, 2, 2, 4, 4, 10]],
  ['length-digits', [0, 8, 12, 20], [0, 2, 4, 10]],
  ['arm-digits', [0, 8, 12, 20], [0, 2, 4, 10]],
  ['sd', [1, 0.91, 1.09, 1.1, 0.9, 0.86, 1.15, 0.85, 1.2, 0.8, 0.5], [0, 0, 0, 5, 5, 5, 10, 10, 20, 20, 20]],
  ['skewness', [0.1, -0.1, 0.2, -0.39, 0.4, -0.6], [0, 0, 1, 1, 3, 5]],
  ['kurtosis', [0.19, 0.3, -0.5, -0.7], [0, 1, 3, 5]],
  ['cluster-spread', [0.06, 0.05, 0.02, 0.005, 0.001], [0, 1, 1, 3, 5]],
] as const)('points of %s', (name, values, points) => {
  expect(values.map((value) => rateSmartTest(name, value).points)).toEqual(points);
});

test('arm circumference-for-age has narrower limits for flags', () => {
  const points = [1, 1.1, 1.6, 2.1].map((value) => rateSmartTest('flags', value, 'ac').points);
  expect(points).toEqual([0, 5, 10, 20]);
});

test.each([
  [0, 'excellent'],
  [9, 'excellent'],
  [10, 'good'],
  [14, 'good'],
  [15, 'acceptable'],
  [24, 'acceptable'],
  [25, 'problematic'],
] as const)('a score of %d points is %s', (points, rating) => {
  expect(rateSmartScore(points)).toBe(rating);
});
