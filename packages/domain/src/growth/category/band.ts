import type { Band } from '../../reference/nutrition-categories.ts';

function holds<Code extends string>(value: number, { below, upTo }: Band<Code>): boolean {
  if (below !== undefined) return value < below;
  return upTo === undefined || value <= upTo;
}

/** The first of the bands, from low to high, that holds a value; null without a value. */
export function bandOf<Code extends string>(value: number | null, bands: readonly Band<Code>[]): Band<Code> | null {
  if (value === null) return null;
  return bands.find((band) => holds(value, band)) ?? null;
}
