import { INDEX_CODES, type IndexCode } from '../child.ts';
import type { Moments } from '../statistics/moments.ts';
import { type QualitySurvey, type RowShare, rowShare } from './quality-survey.ts';
import { ScoreTally, type SmartFlags } from './score-tally.ts';

/**
 * One index in a group: implausible values (WHO's flags) of all rows, those with no z-score included; `smartFlagged` values
 * more than 3 from the group's own mean; spread of z without WHO's flagged ones and without sampling weights; `histogram[k]` counts z from −6 + k/2 up to half a step more.
 */
export interface IndexQuality extends Moments {
  withZ: number;
  flagged: RowShare;
  smartFlagged: number;
  histogram: number[];
}

const HISTOGRAM_FROM = -600;
const HISTOGRAM_STEP = 50;
const HISTOGRAM_BARS = 25;

function perIndex<T>(make: (code: IndexCode) => T): Record<IndexCode, T> {
  return Object.fromEntries(INDEX_CODES.map((code) => [code, make(code)])) as Record<IndexCode, T>;
}

/** Counts the z-scores of every index. */
export class IndexTallies {
  #rows = 0;
  #scores = perIndex(() => new ScoreTally());

  add({ z, flag }: QualitySurvey['z'], rows: Int32Array): void {
    this.#rows += rows.length;
    for (const code of INDEX_CODES) this.#scores[code].add(z[code], flag[code], rows);
  }

  /** Spread of every index, WHO's flagged scores left out. */
  spread(): Record<IndexCode, Moments> {
    return perIndex((code) => this.#scores[code].unflagged());
  }

  smart(code: IndexCode): SmartFlags {
    return this.#scores[code].smart();
  }

  /** Every index that a child of the group has a z-score of; null for the others. */
  qualities(): Record<IndexCode, IndexQuality | null> {
    return perIndex((code) => {
      const scores = this.#scores[code];
      const smart = scores.smart();
      if (smart.withZ === 0) return null;
      return {
        withZ: smart.withZ,
        flagged: rowShare(scores.flaggedCount, this.#rows),
        smartFlagged: smart.flagged,
        ...scores.unflagged(),
        histogram: scores.histogram(HISTOGRAM_FROM, HISTOGRAM_STEP, HISTOGRAM_BARS),
      };
    });
  }
}
