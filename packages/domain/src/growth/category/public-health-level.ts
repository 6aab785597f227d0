import type { Band } from '../../reference/nutrition-categories.ts';
import { type PublicHealthLevel, WHO_UNICEF_2018 } from '../../reference/prevalence-bands.ts';
import { bandOf } from './band.ts';

/**
 * How grave a prevalence, in percent, is for public health. Null without a figure, and always for underweight, for which
 * no bands exist. Stunting has its own bands; wasting and overweight share theirs.
 */
export function publicHealthLevel(
  of: 'stunting' | 'wasting' | 'overweight' | 'underweight',
  percent: number | null,
  reference = WHO_UNICEF_2018,
): Band<PublicHealthLevel> | null {
  const bands = reference[of];
  return bands === null ? null : bandOf(percent, bands);
}
