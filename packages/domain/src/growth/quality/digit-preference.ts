import type { MeasureColumns } from '../measure-columns.ts';
import { digitPreferenceScore, dissimilarity, goodnessOfFit } from '../statistics/goodness-of-fit.ts';

const DIGITS = 10;

/**
 * Last digits of a measurement with one decimal. `percent` of each digit 0-9, 10 expected; `score` SMART's digit
 * preference score; `dissimilarity` percent of values that would have to move. `wholes[k]` counts values of
 * `wholeFrom + k` and its decimals; what lies outside is in `outside`.
 */
export interface DigitPreference {
  n: number;
  counts: number[];
  percent: number[];
  chiSquare: number;
  df: number;
  p: number;
  score: number;
  dissimilarity: number;
  wholeFrom: number;
  wholes: number[];
  outside: number;
}

/** Whole numbers that are shown: kilograms of weight, centimetres of length and of arm circumference. */
const WHOLE_RANGES = { weight: [2, 25], length: [35, 125], arm: [8, 25] } as const;

/**
 * Counts the digits of values above zero, each rounded to one decimal. Source: SMART plausibility check, as in nipnTK;
 * whole numbers as in WHO's Anthro Survey Analyser.
 */
export class DigitTally {
  #counts = new Array<number>(DIGITS).fill(0);
  #wholes: number[];
  #from: number;
  #outside = 0;

  constructor([from, to]: readonly [number, number]) {
    this.#from = from;
    this.#wholes = new Array<number>(to - from + 1).fill(0);
  }

  add(values: Float64Array | undefined, rows: Int32Array): void {
    if (values === undefined) return;
    for (const row of rows) {
      const value = values[row]!;
      if (!(value > 0 && value < Number.POSITIVE_INFINITY)) continue;
      const tenths = Math.round(value * DIGITS);
      this.#counts[tenths % DIGITS]!++;
      const whole = Math.floor(tenths / DIGITS) - this.#from;
      if (whole >= 0 && whole < this.#wholes.length) this.#wholes[whole]!++;
      else this.#outside++;
    }
  }

  /** Null when there was no value. */
  preference(): DigitPreference | null {
    const counts = this.#counts;
    const fit = goodnessOfFit(counts);
    if (fit === null) return null;
    return {
      ...fit,
      counts,
      percent: counts.map((count) => (100 * count) / fit.n),
      score: digitPreferenceScore(fit),
      dissimilarity: dissimilarity(counts)!,
      wholeFrom: this.#from,
      wholes: this.#wholes,
      outside: this.#outside,
    };
  }
}

/** The three measurements whose digits are looked at. */
export class DigitTallies {
  weight = new DigitTally(WHOLE_RANGES.weight);
  length = new DigitTally(WHOLE_RANGES.length);
  arm = new DigitTally(WHOLE_RANGES.arm);

  add({ weightKg, lengthCm, armCm }: MeasureColumns, rows: Int32Array): void {
    this.weight.add(weightKg, rows);
    this.length.add(lengthCm, rows);
    this.arm.add(armCm, rows);
  }
}
