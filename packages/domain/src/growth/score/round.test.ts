import { expect, test } from 'vitest';
import { hundredths } from './round.ts';

test.each([
  [-2.004, -200],
  [-2.006, -201],
  [1.2349999999, 123],
  [1.2350000001, 124],
  [-0.001, 0],
])('%f becomes %i hundredths', (z, wanted) => {
  expect(hundredths(z) + 0).toBe(wanted);
});

// 2.675 and 1.005 are held a hair below, 0.125 and 0.375 exactly; R since 4.0 rounds to the nearer decimal as it is held.
test.each([
  [0.125, 12],
  [0.375, 38],
  [-0.125, -12],
  [2.675, 267],
  [1.005, 100],
  [-1.005, -100],
])('the near tie %f becomes %i', (z, wanted) => {
  expect(hundredths(z)).toBe(wanted);
});
