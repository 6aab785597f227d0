import type { View } from '../format/view.ts';

const WORDS = [
  'age',
  'moved',
  'died',
  'gave-birth',
  'pregnancy-lost',
  'post-partum-over',
  'outcome-unknown',
  'not-resident',
  'double',
  'child-gone',
  'married',
  'cancelled',
] as const;

/** Why someone stops being a target, in neutral words. */
export function goneWords({ t }: View, why: string): string {
  const known = WORDS.find((word) => word === why);
  return known === undefined ? why : t(`reg.gone.${known}`);
}
