import { digitPreferenceScore, goodnessOfFit } from '../statistics/goodness-of-fit.ts';
import { rateSmartTest, type SmartRating } from './smart-ratings.ts';

/** SMART's digit preference score of counts by last digit, with its word; null when nothing was counted. */
export function digitRating(
  counts: readonly (readonly [digit: number, n: number])[],
): { n: number; score: number; rating: SmartRating } | null {
  const by = new Map(counts);
  const fit = goodnessOfFit(Array.from({ length: 10 }, (_, digit) => by.get(digit) ?? 0));
  if (fit === null) return null;
  const score = digitPreferenceScore(fit);
  return { n: fit.n, score, rating: rateSmartTest('length-digits', score).rating };
}
