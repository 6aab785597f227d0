import { type Moments, moments } from '../statistics/moments.ts';
import { MISSING_Z } from '../z-columns.ts';

/** WHO flags whatever lies further out, so that a score without a flag has its place in a list. */
const NEAR = 600;
/** How far from the group's own mean SMART still believes a z-score. */
const REACH = 3;

/** z-scores of a group parted by SMART: those within 3 of the mean of all observed ones are kept, `flagged` lie outside. */
export interface SmartFlags {
  withZ: number;
  flagged: number;
  kept: Moments;
  /** Whether a z-score, in hundredths, is kept. */
  isKept(z: number): boolean;
}

/**
 * Counts the z-scores of one index, in hundredths: how often each occurs. All that is said about them follows from these
 * counts, so that children need not be held.
 */
export class ScoreTally {
  #unflagged: Float64Array | null = null;
  #flagged = new Map<number, number>();
  flaggedCount = 0;

  add(z: Int32Array, flag: Int8Array, rows: Int32Array): void {
    for (const row of rows) {
      const score = z[row]!;
      if (score === MISSING_Z) continue;
      if (flag[row] === 0) {
        this.#unflagged ??= new Float64Array(2 * NEAR + 1);
        this.#unflagged[score + NEAR]!++;
      } else {
        this.flaggedCount++;
        this.#flagged.set(score, (this.#flagged.get(score) ?? 0) + 1);
      }
    }
  }

  #counts(): { z: Float64Array; counts: Float64Array } {
    const near = this.#unflagged ?? new Float64Array(0);
    return { z: Float64Array.from(near, (_, i) => (i - NEAR) / 100), counts: near };
  }

  /** Moments of the scores that WHO does not flag. */
  unflagged(): Moments {
    const { z, counts } = this.#counts();
    return moments(z, counts);
  }

  /** How many scores without a flag lie in each of `bars` steps. */
  histogram(from: number, step: number, bars: number): number[] {
    const found = new Array<number>(bars).fill(0);
    for (const [i, count] of (this.#unflagged ?? []).entries()) {
      if (count > 0) found[Math.floor((i - NEAR - from) / step)]! += count;
    }
    return found;
  }

  /** SMART's flags, which part from WHO's: they look at the distance from the survey's own mean. Source: SMART; mwana. */
  smart(): SmartFlags {
    const near = this.#counts();
    const z = Float64Array.of(...near.z, ...Array.from(this.#flagged.keys(), (score) => score / 100));
    const counts = Float64Array.of(...near.counts, ...this.#flagged.values());
    const { n: withZ, mean } = moments(z, counts);
    const isNear = (score: number) => mean !== null && Math.abs(score - mean) <= REACH;
    const kept = moments(
      z,
      counts.map((count, i) => (isNear(z[i]!) ? count : 0)),
    );
    return { withZ, flagged: withZ - kept.n, kept, isKept: (score) => isNear(score / 100) };
  }
}
