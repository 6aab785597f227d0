import { expect, test } from 'vitest';
import { DigitTally } from './digit-preference.ts';

function digitPreference(values: Float64Array | undefined, rows: Int32Array, range: readonly [number, number]) {
  const tally = new DigitTally(range);
  tally.add(values, rows);
  return tally.preference();
}

const rows = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

test('the last digit is that of the value with one decimal, as written', () => {
  // 10.399999619 is 10.4 stored in single precision.
  const values = Float64Array.of(10.399999619, 8.1, 8.25, 9, 0, -3, Number.NaN);
  const { counts, n, wholes } = digitPreference(values, rows(7), [8, 10])!;
  expect(n).toBe(4);
  expect(counts).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0, 0]);
  expect(wholes).toEqual([2, 1, 1]);
});

test('all on one digit scores 100', () => {
  const digits = digitPreference(Float64Array.of(9, 10, 11, 12), rows(4), [10, 11])!;
  expect(digits.outside).toBe(2);
  expect(digits.score).toBeCloseTo(100, 10);
  expect(digits.dissimilarity).toBeCloseTo(90, 10);
});

test('nothing measured, nothing said', () => {
  expect(digitPreference(undefined, rows(3), [2, 25])).toBeNull();
  expect(digitPreference(new Float64Array(3), rows(3), [2, 25])).toBeNull();
});
