import { expect, test } from 'vitest';
import { AgeTally } from './age-pattern.ts';

function patternOf(months: number[], deaths?: number) {
  const ages = Float64Array.from(months);
  const tally = new AgeTally();
  tally.add({}, ages, Int32Array.from(ages.keys()));
  return tally.pattern(deaths);
}

test('ages on whole years are heaped as far as can be', () => {
  const { year } = patternOf([12, 24, 36, 48, 12.9, 24.1]).heaping;
  expect(year!.counts[0]).toBe(6);
  expect(year!.dissimilarity).toBeCloseTo((100 * 11) / 12, 10);
});

test('children are counted by completed year and month, without age in none', () => {
  const { years, months, birthMonths } = patternOf([0, 0.99, 11.9, 12, 59.99, 60, Number.NaN]);
  expect(years.map(({ n }) => n)).toEqual([3, 1, 0, 0, 1]);
  expect([months[0], months[11], months[12], months[59]]).toEqual([2, 1, 1, 1]);
  expect(birthMonths).toBeNull();
});

// 6-17, 18-29, 30-41, 42-53 and half a year 54-59, worked by hand.
test('the expected decline is even without deaths, the last half-year half as large', () => {
  const even = [6, 18, 30, 42].flatMap((start) => Array.from({ length: 12 }, (_, i) => start + i));
  const half = Array.from({ length: 6 }, (_, i) => 54 + i);
  expect(patternOf([...even, ...half]).decline).toMatchObject({ n: 54, df: 4, chiSquare: 0 });
});

test('with deaths the older ages are expected to be fewer', () => {
  const z = (1 / 10_000) * 365.25;
  const shares = [1, Math.exp(-z), Math.exp(-2 * z), Math.exp(-3 * z), Math.exp(-4 * z) / 2];
  const total = shares.reduce((sum, share) => sum + share, 0);
  const counts = [100, 100, 100, 100, 50];
  const expected = shares.map((share) => (450 * share) / total);
  const chiSquare = counts.reduce((sum, n, i) => sum + (n - expected[i]!) ** 2 / expected[i]!, 0);
  const months = counts.flatMap((n, i) => new Array<number>(n).fill([6, 18, 30, 42, 54][i]!));
  expect(patternOf(months, 1).decline!.chiSquare).toBeCloseTo(chiSquare, 10);
});
