import { MISSING_Z } from '../z-columns.ts';
import type { QualitySurvey } from './quality-survey.ts';

/** SD of arm circumference in mm and its class, without the children whose arm circumference-for-age SMART flags. */
export interface ArmSpread {
  n: number;
  sdMm: number;
  rating: 'excellent' | 'acceptable' | 'poor' | 'problematic';
}

const CLASSES = [
  [13, 'excellent'],
  [14, 'acceptable'],
  [15, 'poor'],
] as const;
const MM_PER_CM = 10;
/** Sums are taken from here, about the middle, so that their squares lose no digits. */
const MIDDLE_MM = 140;

interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** Sums arm circumferences by the z-score that goes with them. Source: mwana, after Bilukha and Kianian 2023. */
export class ArmTally {
  #sums = new Map<number, Sums>();

  add({ measures: { armCm }, z }: Pick<QualitySurvey, 'measures' | 'z'>, rows: Int32Array): void {
    if (armCm === undefined) return;
    for (const row of rows) {
      const score = z.z.ac[row]!;
      if (score === MISSING_Z) continue;
      const mm = MM_PER_CM * armCm[row]! - MIDDLE_MM;
      const sums = this.#sums.get(score);
      if (sums === undefined) this.#sums.set(score, { n: 1, sum: mm, squares: mm * mm });
      else {
        sums.n++;
        sums.sum += mm;
        sums.squares += mm * mm;
      }
    }
  }

  /** `isKept` says which z-scores, in hundredths, SMART keeps. Null when fewer than two children have one. */
  spread(isKept: (z: number) => boolean): ArmSpread | null {
    const all: Sums = { n: 0, sum: 0, squares: 0 };
    for (const [score, { n, sum, squares }] of this.#sums) {
      if (!isKept(score)) continue;
      all.n += n;
      all.sum += sum;
      all.squares += squares;
    }
    const { n, sum, squares } = all;
    if (n < 2) return null;
    const sdMm = Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
    return { n, sdMm, rating: CLASSES.find(([limit]) => sdMm < limit)?.[1] ?? 'problematic' };
  }
}
