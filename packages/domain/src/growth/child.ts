/** 1 male, 2 female, as WHO codes it. */
export type Sex = 1 | 2;

/** L lying (panjang badan), H standing (tinggi badan). */
export type Position = 'L' | 'H';

/**
 * len length/height-for-age (PB/U, TB/U), wei weight-for-age (BB/U), wfl weight-for-length/height (BB/PB, BB/TB),
 * bmi BMI-for-age (IMT/U), hc head circumference-for-age, ac mid-upper arm circumference-for-age (LiLA/U),
 * ts triceps skinfold-for-age, ss subscapular skinfold-for-age.
 */
export const INDEX_CODES = ['len', 'wei', 'wfl', 'bmi', 'hc', 'ac', 'ts', 'ss'] as const;
export type IndexCode = (typeof INDEX_CODES)[number];

/** Why an index has no z-score. */
export const MISSING_REASONS = [
  'sex-missing',
  'age-missing',
  'age-60-months-or-more',
  'age-under-91-days',
  'oedema',
  'measurement-missing',
  'length-outside-table',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * What was measured of one child at one visit. Exactly one age is used: months when given, else days; either may hold
 * fractions. A measurement that is missing, zero, negative or not finite gives no z-score for what needs it.
 */
export interface ChildMeasures {
  sex?: Sex | null;
  ageDays?: number | null;
  ageMonths?: number | null;
  weightKg?: number | null;
  lengthCm?: number | null;
  position?: Position | null;
  oedema?: boolean;
  headCm?: number | null;
  armCm?: number | null;
  tricepsMm?: number | null;
  subscapularMm?: number | null;
}
