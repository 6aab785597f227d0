import type { FigureExplained } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT } from '../region/figure-set.ts';

export type Explained = NonNullable<FigureExplained['figure']>;
type Share = Pick<Explained, 'numerator' | 'denominator'>;

/** `31,5%`; with few children in words; a plain count as it is. */
export function shareWords({ t, numbers }: View, share: Share | null): string {
  if (share === null) return t('value.dash');
  const { numerator, denominator } = share;
  if (denominator === null) return numbers.whole(numerator);
  if (denominator === 0) return t('value.dash');
  if (denominator >= FEWEST_FOR_PERCENT) return numbers.percent((numerator / denominator) * 100);
  return t('value.ofMany', { part: numerator, whole: denominator });
}

export const isShareOfMany = (share: Share | null): boolean =>
  share !== null && share.denominator !== null && share.denominator >= FEWEST_FOR_PERCENT;

export function partsWords({ numbers }: View, share: Share | null): string {
  return share === null || share.denominator === null || !isShareOfMany(share)
    ? ''
    : `${numbers.whole(share.numerator)} / ${numbers.whole(share.denominator)}`;
}

/** `31,6% (31 / 98)` */
export function wholeWords(view: View, share: Share): string {
  const parts = partsWords(view, share);
  return parts === '' ? shareWords(view, share) : `${shareWords(view, share)} (${parts})`;
}

/** `+12`, `−3`, `0`: how a count moved. */
export const signed = ({ numbers }: View, count: number): string =>
  count > 0 ? `+${numbers.whole(count)}` : count < 0 ? `−${numbers.whole(-count)}` : '0';
