/** Measures of a visit. Weight is held in grams, lengths in micrometres. */
export type Measure = 'weight' | 'length' | 'arm' | 'head';

/** Measures of a row: those of the visit and those at birth. */
export type RowMeasure = Measure | 'birthWeight' | 'birthLength';

/**
 * What a figure may be to be used, both ends included. Weight and length: plausibility at entry, 0.5-40 kg and 35-130 cm;
 * the others are as wide as instruments for under-fives read.
 */
export const PLAUSIBLE: Readonly<Record<RowMeasure, readonly [min: number, max: number]>> = {
  weight: [500, 40_000],
  length: [350_000, 1_300_000],
  arm: [50_000, 300_000],
  head: [200_000, 650_000],
  birthWeight: [300, 7_000],
  birthLength: [200_000, 650_000],
};

export function isPlausible(measure: RowMeasure, value: number): boolean {
  const [min, max] = PLAUSIBLE[measure];
  return value >= min && value <= max;
}
