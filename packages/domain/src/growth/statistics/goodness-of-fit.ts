import { chiSquareUpper } from './chi-square.ts';

export interface GoodnessOfFit {
  n: number;
  chiSquare: number;
  df: number;
  p: number;
}

/** Chi-square of counts against expected shares (any scale; even when left out). Null when nothing was counted. */
export function goodnessOfFit(counts: readonly number[], expected?: readonly number[]): GoodnessOfFit | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const weight = expected?.reduce((sum, share) => sum + share, 0) ?? counts.length;
  let chiSquare = 0;
  for (const [i, count] of counts.entries()) {
    const foreseen = (n * (expected?.[i] ?? 1)) / weight;
    chiSquare += (count - foreseen) ** 2 / foreseen;
  }
  const df = counts.length - 1;
  return { n, chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

/**
 * Digit preference score: 100 · √(χ² / (N · (k − 1))) over k digits; 0 even, 100 when all fall on one. Source: SMART
 * plausibility check, as in nipnTK.
 */
export function digitPreferenceScore(fit: GoodnessOfFit): number {
  return 100 * Math.sqrt(fit.chiSquare / (fit.n * fit.df));
}

/** Index of dissimilarity in percent: the share of all counts that would have to move for every class to be equal. */
export function dissimilarity(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  return 50 * counts.reduce((sum, count) => sum + Math.abs(count / n - 1 / counts.length), 0);
}
