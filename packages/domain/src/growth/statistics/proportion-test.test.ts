import { expect, test } from 'vitest';
import { proportionTest } from './proportion-test.ts';

test('2470 boys of 4953 against one to one', () => {
  const result = proportionTest(2470, 4953, 0.5)!;
  expect(result.chiSquare).toBeCloseTo(0.0290733, 7);
  expect(result.p).toBeCloseTo(0.86461, 5);
});

test('the correction never overshoots: a difference below one half counts as none', () => {
  expect(proportionTest(5, 10, 0.52)).toEqual({ chiSquare: 0, p: 1 });
});

test('nobody counted, nothing tested', () => {
  expect(proportionTest(0, 0, 0.5)).toBeNull();
});
