import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, similarity } from './edit-distance.ts';

test.each([
  ['rahayu', 'raayu', 1],
  ['hidayat', 'idayat', 1],
  ['rizki', 'rizky', 1],
  ['nabila', 'nabial', 1],
  ['hasan', 'husin', 2],
  ['', 'abc', 3],
  ['siti', 'siti', 0],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('%s and %s are %i letters apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('a distance beyond the limit is only known to be beyond it', () => {
  const word = fc.string({ maxLength: 9, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
    }),
    { seed: 20260211, numRuns: 500 },
  );
});

test('likeness runs from 0 to 1', () => {
  expect([similarity('', ''), similarity('abc', 'abc'), similarity('abc', 'xyz')]).toEqual([1, 1, 0]);
  expect(similarity('selika', 'selikaa')).toBeCloseTo(6 / 7);
});
