import { expect, test } from 'vitest';
import { countSkdn, type SkdnChild, skdnShares } from './skdn.ts';

test("D 120, O 10, B 5, N 80, S 150: D' 105, N/D 66.7 %, N/D' 76.2 %, D/S 80 %", () => {
  const shares = skdnShares({ s: 150, k: 140, d: 120, n: 80, t: 25, o: 10, b: 5, bgm: 6, twoT: 3 });
  expect(shares.corrected).toBe(105);
  expect(shares['N/D'].percent).toBeCloseTo(66.7, 1);
  expect(shares["N/D'"].percent).toBeCloseTo(76.2, 1);
  expect(shares['D/S'].percent).toBe(80);
  expect(shares['D/K']).toEqual({ numerator: 120, denominator: 140, percent: (100 * 120) / 140 });
  expect(shares['BGM/D'].percent).toBe(5);
  expect(shares['2T/D'].percent).toBe(2.5);
});

test('more weighed than targets is shown as it is', () => {
  const counts = { k: null, d: 101, n: 0, t: 0, o: 0, b: 0, bgm: 0, twoT: 0 };
  expect(skdnShares({ ...counts, s: 96 })['D/S'].percent).toBeCloseTo(105.2, 1);
  expect(skdnShares({ ...counts, s: 104 })['D/S'].percent).toBeCloseTo(97.1, 1);
});

test('without a denominator there is no share', () => {
  const shares = skdnShares({ s: null, k: 0, d: 5, n: 0, t: 0, o: 2, b: 3, bgm: 0, twoT: 0 });
  expect([shares['D/S'].percent, shares['D/K'].percent, shares["N/D'"].percent]).toEqual([null, null, null]);
});

test('target children are counted once each; a gain that could not be judged is weighed all the same', () => {
  const one: SkdnChild = { hasCard: true, weighed: true, status: 'N', belowRedLine: false, twiceNotGained: false };
  const children: SkdnChild[] = [
    one,
    { ...one, status: 'T', belowRedLine: true, twiceNotGained: true },
    { ...one, status: 'O', hasCard: false },
    { ...one, status: 'B' },
    { ...one, status: null },
    { ...one, weighed: false, status: null },
  ];
  expect(countSkdn(children)).toEqual({ s: 6, k: 5, d: 5, n: 1, t: 1, o: 1, b: 1, bgm: 1, twoT: 1 });
});
