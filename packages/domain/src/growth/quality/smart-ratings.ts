/** SMART's words for a test or a score, best first. */
export const SMART_RATINGS = ['excellent', 'good', 'acceptable', 'problematic'] as const;
export type SmartRating = (typeof SMART_RATINGS)[number];

/** The tests that make up a score. */
export type SmartTestName =
  | 'flags'
  | 'sex-ratio'
  | 'age-ratio'
  | 'weight-digits'
  | 'length-digits'
  | 'arm-digits'
  | 'sd'
  | 'skewness'
  | 'kurtosis'
  | 'cluster-spread';

/** One test: what was found, how SMART rates it, and the points it adds; fewer are better. */
export interface SmartTest {
  test: SmartTestName;
  value: number;
  rating: SmartRating;
  points: number;
}

type Limits = readonly [number, number, number];
type Rule = (value: number) => number;

const place = (found: number): number => (found < 0 ? SMART_RATINGS.length - 1 : found);
const atMost =
  (limits: Limits): Rule =>
  (value) =>
    place(limits.findIndex((limit) => value <= limit));
const below =
  (limits: Limits): Rule =>
  (value) =>
    place(limits.findIndex((limit) => value < limit));
const above =
  (limits: Limits): Rule =>
  (value) =>
    place(limits.findIndex((limit) => value > limit));
const nearOne = (reaches: Limits): Rule => {
  const limits = reaches.map((reach) => [(100 - reach) / 100, (100 + reach) / 100] as const);
  return (value) => place(limits.findIndex(([low, high]) => value > low && value < high));
};

const HEAVY = [0, 5, 10, 20] as const;
const MIDDLE = [0, 2, 4, 10] as const;
const LIGHT = [0, 1, 3, 5] as const;
const DIGITS = { rule: below([8, 12, 20]), points: MIDDLE };
const RATIO = { rule: above([0.1, 0.05, 0.001]), points: MIDDLE };
const SHAPE = { rule: below([0.2, 0.4, 0.6]), points: LIGHT };

const RULES: Record<SmartTestName, { rule: Rule; points: readonly number[] }> = {
  flags: { rule: atMost([2.5, 5, 7.5]), points: HEAVY },
  'sex-ratio': RATIO,
  'age-ratio': RATIO,
  'weight-digits': DIGITS,
  'length-digits': DIGITS,
  'arm-digits': DIGITS,
  sd: { rule: nearOne([10, 15, 20]), points: HEAVY },
  skewness: SHAPE,
  kurtosis: SHAPE,
  'cluster-spread': { rule: above([0.05, 0.01, 0.001]), points: LIGHT },
};

const ARM_FLAGS = atMost([1, 1.5, 2]);

/**
 * Rates one test. `value` is a percentage for flags, p for the ratios and the spread over clusters, a digit preference
 * score, an SD of z, a skewness or an excess kurtosis, of which the size counts, not the sign. Arm circumference-for-age has
 * its own limits for flags. Source: SMART plausibility check (ENA), as in mwana.
 */
export function rateSmartTest(test: SmartTestName, value: number, index: 'wfl' | 'ac' = 'wfl'): SmartTest {
  const { rule, points } = RULES[test];
  const size = test === 'skewness' || test === 'kurtosis' ? Math.abs(value) : value;
  const rank = test === 'flags' && index === 'ac' ? ARM_FLAGS(size) : rule(size);
  return { test, value, rating: SMART_RATINGS[rank]!, points: points[rank]! };
}

const rankOfScore = atMost([9, 14, 24]);

/** The words for a sum of points: to 9 excellent, to 14 good, to 24 acceptable, above that problematic. */
export function rateSmartScore(points: number): SmartRating {
  return SMART_RATINGS[rankOfScore(points)]!;
}
