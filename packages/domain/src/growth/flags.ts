import { WHO_2006_FLAGS } from '../reference/flag-limits.ts';
import type { IndexCode } from './child.ts';

/** The z-scores outside which WHO holds a value for implausible. */
export const FLAG_LIMITS = WHO_2006_FLAGS.limits;

/**
 * Whether a z-score, rounded to two decimals, is implausible for its index. A flag belongs to one index of a child and
 * leaves its other indices alone.
 */
export function isFlagged(code: IndexCode, z: number): boolean {
  const [low, high] = FLAG_LIMITS[code];
  return z < low || z > high;
}
