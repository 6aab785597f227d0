import type { IndexCode } from './child.ts';

/**
 * The z-scores outside which WHO holds a value for implausible; a z exactly on the limit is not flagged. A flag belongs
 * to one index of a child and leaves its other indices alone. Source: WHO Anthro 2006; the same limits as the reference
 * set `flag_who` of Indonesia's nutrition programme.
 */
export const FLAG_LIMITS: Readonly<Record<IndexCode, readonly [low: number, high: number]>> = {
  len: [-6, 6],
  wei: [-6, 5],
  wfl: [-5, 5],
  bmi: [-5, 5],
  hc: [-5, 5],
  ac: [-5, 5],
  ts: [-5, 5],
  ss: [-5, 5],
};

/** Whether a z-score, rounded to two decimals, is implausible for its index. */
export function isFlagged(code: IndexCode, z: number): boolean {
  const [low, high] = FLAG_LIMITS[code];
  return z < low || z > high;
}
