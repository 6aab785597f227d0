import { type Proportion, type Range, scoreInterval } from './proportion.ts';

export interface RateChange {
  /** Later less earlier, in percentage points. */
  readonly points: number;
  /** 95 %, in percentage points. */
  readonly range: Range;
  /** `same`: the range holds zero, so that it cannot be told apart from no change. */
  readonly direction: 'up' | 'down' | 'same';
}

/**
 * Difference of two proportions with its 95 % interval from their score intervals (Newcombe 1998, method 10). Both are
 * taken as independent; of children measured twice the true interval is narrower. `null` when either counts nobody.
 */
export function changeOf(earlier: Proportion, later: Proportion): RateChange | null {
  const [a, b] = [scoreInterval(earlier), scoreInterval(later)];
  if (a === null || b === null) return null;
  const p = (earlier.numerator / earlier.denominator) * 100;
  const q = (later.numerator / later.denominator) * 100;
  const points = q - p;
  const low = points - Math.hypot(q - b.low, a.high - p);
  const high = points + Math.hypot(b.high - q, p - a.low);
  return { points, range: { low, high }, direction: low > 0 ? 'up' : high < 0 ? 'down' : 'same' };
}

/** Fewer counted people are no ground to call a region a hotspot. */
const FEWEST = 30;

/** Is the rate of a part higher than the whole's beyond chance: its 95 % interval lies above it? */
export function isHotspot(part: Proportion, whole: Proportion): boolean {
  const range = scoreInterval(part);
  if (range === null || part.denominator < FEWEST || whole.denominator <= 0) return false;
  return range.low > (whole.numerator / whole.denominator) * 100;
}
