import { expect, test } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';

// Independent answers: mpmath at 30 digits.
test.each([
  [0.3, 2, 5, 0.579825],
  [0.999, 50, 0.5, 0.752369019965377],
  [0.01, 0.5, 2500, 0.9999999999986441],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('I at %d of (%d, %d) is %d', (x, a, b, expected) => {
  expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 12);
});
