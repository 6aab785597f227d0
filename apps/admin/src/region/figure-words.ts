import type { Figure } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT } from './figure-set.ts';

export const nameOf = ({ language }: View, code: string): string => indicatorByCode.get(code)?.name[language] ?? code;

/** `31,5%`; with few children in words, `4 dari 8`; without any, a dash. */
export function valueWords({ t, numbers }: View, figure: Figure | null): string {
  if (figure === null || figure.value === null) return t('value.dash');
  if (figure.denominator === null) return numbers.whole(figure.value);
  if (figure.denominator >= FEWEST_FOR_PERCENT) return numbers.percent(figure.value);
  return t('value.ofMany', { part: figure.numerator, whole: figure.denominator });
}

/** Is the value a number worth setting large, and not words? */
export const isPlainNumber = (figure: Figure | null): boolean =>
  figure !== null && (figure.denominator === null || figure.denominator >= FEWEST_FOR_PERCENT);

/** `1.298 / 4.119`, or nothing when the value says it already. */
export function partWords({ numbers }: View, figure: Figure | null): string {
  if (figure === null || figure.denominator === null || figure.denominator < FEWEST_FOR_PERCENT) return '';
  return `${numbers.whole(figure.numerator)} / ${numbers.whole(figure.denominator)}`;
}
