import { expect, test } from 'vitest';
import { logGamma } from './log-gamma.ts';

// Independent answers: mpmath at 30 digits.
test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [3.7, 1.4280723266653881],
  [100, 359.1342053695754],
  [500_000, 6061176.0464591756],
])('log gamma of %d is %d', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-13 * Math.max(1, expected));
});
