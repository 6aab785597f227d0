import { expect, test } from 'vitest';
import { digitPreferenceScore, dissimilarity, goodnessOfFit } from './goodness-of-fit.ts';

test('even counts fit even shares exactly', () => {
  const fit = goodnessOfFit([10, 10, 10, 10])!;
  expect(fit).toEqual({ n: 40, chiSquare: 0, df: 3, p: 1 });
  expect(digitPreferenceScore(fit)).toBe(0);
  expect(dissimilarity([10, 10, 10, 10])).toBe(0);
});

test('all on one digit of ten scores 100 and needs 90 % moved', () => {
  const counts = [50, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(digitPreferenceScore(goodnessOfFit(counts)!)).toBeCloseTo(100, 12);
  expect(dissimilarity(counts)).toBeCloseTo(90, 12);
});

test('a die thrown sixty times, worked by hand', () => {
  // 5 8 9 8 10 20 against 10 each: (25 + 4 + 1 + 4 + 0 + 100) / 10.
  const fit = goodnessOfFit([5, 8, 9, 8, 10, 20])!;
  expect(fit.chiSquare).toBeCloseTo(13.4, 12);
  expect(fit.p).toBeCloseTo(0.0199, 4);
});

test('expected shares may be of any scale', () => {
  expect(goodnessOfFit([30, 60, 15], [1, 2, 0.5])!.chiSquare).toBeCloseTo(0, 12);
});

test('nothing counted, nothing tested', () => {
  expect(goodnessOfFit([0, 0])).toBeNull();
  expect(dissimilarity([0, 0])).toBeNull();
});
