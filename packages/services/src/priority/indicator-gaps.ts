import { type Counts, type IndicatorGap, unmetShare } from '@konvergensi/domain';

export interface IndicatorTarget {
  code: string;
  /** Percent. */
  target: number;
  better: 'higher' | 'lower';
}

/** Distance of a village from each target; `null` where nothing was filled in or nobody is due. */
export const gapsOf = (counts: Counts, targets: readonly IndicatorTarget[]): IndicatorGap[] =>
  targets.map(({ code, target, better }) => {
    const tuple = counts.get(code);
    const isFilled = tuple !== undefined && tuple[1] > 0;
    return { code, gap: isFilled ? unmetShare((tuple[0] / tuple[1]) * 100, target, better) : null };
  });
