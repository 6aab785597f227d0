import { expect, test } from 'vitest';
import { PositionTally } from './position-match.ts';

test('a child is expected lying below 24 months and standing from then on', () => {
  const ages = Float64Array.of(3, 10, 23.9, 24, 59.9, 60, Number.NaN, 3, 30);
  const position = Uint8Array.of(2, 2, 1, 1, 2, 1, 2, 0, 0);
  const rows = Int32Array.from({ length: 9 }, (_, i) => i);
  const tally = new PositionTally();
  tally.add({ position }, ages, rows);
  const found = tally
    .matches()
    .map(({ name, recorded, mismatch, notRecorded }) => [name, recorded, mismatch.n, notRecorded]);
  expect(found).toEqual([
    ['00-11', 2, 2, 1],
    ['00-08', 1, 1, 1],
    ['12-23', 1, 0, 0],
    ['24-35', 1, 1, 1],
    ['36-47', 0, 0, 0],
    ['48-59', 1, 0, 0],
  ]);
});
