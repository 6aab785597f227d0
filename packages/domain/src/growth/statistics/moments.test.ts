import { expect, test } from 'vitest';
import { moments } from './moments.ts';

test('the moments of 2 4 4 4 5 5 7 9, worked by hand', () => {
  // Mean 5, squares 32, cubes 42, fourth powers 356.
  const result = moments(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9));
  expect(result.mean).toBe(5);
  expect(result.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(result.skewness).toBeCloseTo(42 / 8 / 8, 14);
  expect(result.kurtosis).toBeCloseTo(356 / 8 / 16, 14);
});

test('values that are counted have the moments of values written out', () => {
  const counted = moments(Float64Array.of(2, 4, 5, 6, 7, 9), Float64Array.of(1, 3, 2, 0, 1, 1));
  expect(counted).toEqual(moments(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9)));
});

test('what cannot be had is null', () => {
  expect(moments(new Float64Array(0))).toEqual({ n: 0, mean: null, sd: null, skewness: null, kurtosis: null });
  expect(moments(Float64Array.of(4))).toEqual({ n: 1, mean: 4, sd: null, skewness: null, kurtosis: null });
  expect(moments(Float64Array.of(4, 4))).toMatchObject({ sd: 0, skewness: null, kurtosis: null });
});
