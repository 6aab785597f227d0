import { incompleteBeta } from './incomplete-beta.ts';

/** Probability that Student's t with `df` degrees of freedom exceeds `t`, for t ≥ 0 and df > 0. */
export function studentTUpper(t: number, df: number): number {
  const square = t * t;
  // Of x and 1 − x the small one is formed directly, so that a large df keeps its digits.
  const share = square / (df + square);
  if (share < 0.5) return 0.5 - incompleteBeta(share, 0.5, df / 2) / 2;
  return incompleteBeta(df / (df + square), df / 2, 0.5) / 2;
}

/**
 * Student's t that is exceeded with probability `upper` (0 < upper < 0.5), for `df` degrees of freedom; 0.025 gives the
 * multiplier of a 95 % interval. Null when there is no such value, because df is not above zero.
 */
export function studentTQuantile(upper: number, df: number): number | null {
  if (!(df > 0)) return null;
  let low = 0;
  let high = 2;
  while (studentTUpper(high, df) > upper) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentTUpper(middle, df) > upper) low = middle;
    else high = middle;
  }
}
