import { expect, test } from 'vitest';
import { dispersionTest } from './dispersion-test.ts';

test('cases per cluster 0 1 2 3 4, worked by hand', () => {
  // Mean 2, variance 2.5.
  const result = dispersionTest([0, 1, 2, 3, 4])!;
  expect(result).toMatchObject({ clusters: 5, index: 1.25, chiSquare: 5 });
  expect(result.p).toBeCloseTo(0.2873, 4);
});

test('one cluster or no case: nothing to test', () => {
  expect(dispersionTest([7])).toBeNull();
  expect(dispersionTest([0, 0, 0])).toBeNull();
});
