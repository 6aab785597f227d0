import { expect, test } from 'vitest';
import { convergenceOf, dueOf, EMPTY_TALLY, type Tally } from './tally.ts';
import { yearScore } from './year-score.ts';

const tally = (met: number, missed: number): Tally => ({ ...EMPTY_TALLY, met, missed });

test('a year is ΣY ÷ Σ(total − TS) over its quarters, not a mean of percentages; quarter 4 stands beside it', () => {
  const { year, fourth, quarters } = yearScore(
    new Map([
      [1, tally(1, 1)],
      [2, tally(13, 4)],
      [3, tally(24, 8)],
      [4, tally(9, 1)],
    ] as const),
  );
  expect([year.met, dueOf(year), convergenceOf(year)?.toFixed(2)]).toEqual([47, 61, '77.05']);
  expect([fourth?.met, quarters]).toEqual([9, [1, 2, 3, 4]]);
});

test('a year without its fourth quarter says so', () => {
  const { year, fourth, quarters } = yearScore(new Map([[2, tally(1, 1)]]));
  expect([year.met, fourth, quarters]).toEqual([1, null, [2]]);
});
