import { expect, test } from 'vitest';
import { chiSquareUpper } from './chi-square.ts';

// Independent answers: mpmath at 30 digits.
test.each([
  [0.0290733, 1, 0.8646099010284685],
  [3.841458820694124, 1, 0.05],
  [12.59749, 11, 0.3204448051145206],
  [22.38866, 11, 0.02152933107996688],
  [237.4781, 191, 0.01247822468217719],
  [8.496435, 9, 0.4849918755944798],
  [500, 9, 5.749413903044689e-102],
  [0.001, 4, 0.9999998750416589],
])('chi-square of %d with %d degrees of freedom is exceeded with probability %d', (value, df, p) => {
  expect(Math.abs(chiSquareUpper(value, df) / p - 1)).toBeLessThan(1e-11);
});

test('no departure at all has p 1', () => {
  expect(chiSquareUpper(0, 3)).toBe(1);
});
