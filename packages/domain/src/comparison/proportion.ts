/** A count out of so many. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** Percent. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const Z95 = 1.959_963_984_540_054;

/**
 * The 95 % score interval of a proportion, in percent (Wilson 1927); never outside 0-100. It speaks of a random sample:
 * routine measurements are none, so it holds only if the measured children stand for all. `null` with nobody counted.
 */
export function scoreInterval({ numerator, denominator }: Proportion): Range | null {
  if (denominator <= 0) return null;
  const p = numerator / denominator;
  const square = Z95 ** 2 / denominator;
  const middle = (p + square / 2) / (1 + square);
  const half = (Z95 / (1 + square)) * Math.sqrt((p * (1 - p)) / denominator + square / (4 * denominator));
  return { low: Math.max(0, (middle - half) * 100), high: Math.min(100, (middle + half) * 100) };
}

/**
 * Between which percentages the share among all targets must lie, whatever those who were not measured are: none of them
 * affected, or all. Needs no assumption. `null` when the targets are unknown or fewer than those measured.
 */
export function coverageBounds(found: Proportion, targets: number | null): Range | null {
  if (targets === null || targets <= 0 || targets < found.denominator) return null;
  const unmeasured = targets - found.denominator;
  return { low: (found.numerator / targets) * 100, high: ((found.numerator + unmeasured) / targets) * 100 };
}

/** z of the difference of two proportions with the pooled variance; 0 when it cannot be told. */
export function differenceZ(a: Proportion, b: Proportion): number {
  if (a.denominator <= 0 || b.denominator <= 0) return 0;
  const pooled = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  const variance = pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator);
  return variance <= 0 ? 0 : (a.numerator / a.denominator - b.numerator / b.denominator) / Math.sqrt(variance);
}
