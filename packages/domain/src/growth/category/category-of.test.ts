import { expect, test } from 'vitest';
import { categoryOf } from './category-of.ts';

test.each([
  ['len', -3.01, 'severe'],
  ['len', -3, 'low'],
  ['len', -2.01, 'low'],
  ['len', -2, 'normal'],
  ['len', 3, 'normal'],
  ['len', 3.01, 'high'],
  ['wei', -3.01, 'severe'],
  ['wei', -2.5, 'low'],
  ['wei', 1, 'normal'],
  ['wei', 1.01, 'high'],
  ['wfl', -3.01, 'severe'],
  ['wfl', -2.01, 'low'],
  ['wfl', 1, 'normal'],
  ['wfl', 1.01, 'risk'],
  ['wfl', 2, 'risk'],
  ['wfl', 2.01, 'over'],
  ['wfl', 3, 'over'],
  ['wfl', 3.01, 'obese'],
] as const)('Permenkes 2/2020: %s with z %d is %s', (index, z, category) => {
  expect(categoryOf(index, z)).toBe(category);
});
