import { digitPreferenceScore, dissimilarity, goodnessOfFit } from '../statistics/goodness-of-fit.ts';

const DIGITS = 10;

/**
 * Last digits of a measurement with one decimal. `percent` of each digit 0-9, 10 expected; `score` SMART's digit
 * preference score; `dissimilarity` percent of values that would have to move. `wholes[k]` counts values of
 * `wholeFrom + k` and its decimals; what lies outside is in `outside`.
 */
export interface DigitPreference {
  n: number;
  counts: number[];
  percent: number[];
  chiSquare: number;
  df: number;
  p: number;
  score: number;
  dissimilarity: number;
  wholeFrom: number;
  wholes: number[];
  outside: number;
}

/** Whole numbers that are shown: kilograms of weight, centimetres of length and of arm circumference. */
export const WHOLE_RANGES = { weight: [2, 25], length: [35, 125], arm: [8, 25] } as const;

/**
 * Digit preference of the values above zero, each rounded to one decimal. Null when there is none. Source: SMART
 * plausibility check, as in nipnTK; whole numbers as in WHO's Anthro Survey Analyser.
 */
export function digitPreference(
  values: Float64Array | undefined,
  rows: Int32Array,
  [from, to]: readonly [number, number],
): DigitPreference | null {
  const counts = new Array<number>(DIGITS).fill(0);
  const wholes = new Array<number>(to - from + 1).fill(0);
  let outside = 0;
  for (const row of rows) {
    const value = values?.[row] ?? Number.NaN;
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) continue;
    const tenths = Math.round(value * DIGITS);
    counts[tenths % DIGITS]!++;
    const whole = Math.floor(tenths / DIGITS) - from;
    if (whole >= 0 && whole < wholes.length) wholes[whole]!++;
    else outside++;
  }
  const fit = goodnessOfFit(counts);
  if (fit === null) return null;
  return {
    ...fit,
    counts,
    percent: counts.map((count) => (100 * count) / fit.n),
    score: digitPreferenceScore(fit),
    dissimilarity: dissimilarity(counts)!,
    wholeFrom: from,
    wholes,
    outside,
  };
}
