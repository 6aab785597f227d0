import { addTallies, type Tally } from './tally.ts';

export type QuarterNumber = 1 | 2 | 3 | 4;

/** A year of the scorecard, with the quarters it holds and the fourth beside it. */
export interface YearScore {
  readonly quarters: readonly QuarterNumber[];
  readonly year: Tally;
  /** Null until the fourth quarter is there. */
  readonly fourth: Tally | null;
}

/** ΣY ÷ Σ(total − TS) over the quarters given; a year of fewer than four says which. */
export function yearScore(byQuarter: ReadonlyMap<QuarterNumber, Tally>): YearScore {
  const quarters = [...byQuarter.keys()].sort((a, b) => a - b);
  return { quarters, year: addTallies(byQuarter.values()), fourth: byQuarter.get(4) ?? null };
}
