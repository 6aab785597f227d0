import { type CountedCondition, DINKES_COUNTIF, type DinkesCount } from '../../reference/dinkes-count.ts';
import { type CountDifference, type Counted, type CountedValue, compareCounts } from './compare-counts.ts';

/** Sums over values; in a difference, what the sheet has more (or, negative, less) than WHO's rules give. */
export interface CountTotals {
  n: number;
  cases: number;
  severe: number;
}

/** Both totals, and what lies between them: who + every difference = dinkes, in each of the three figures. */
export interface ReconciledCounts {
  who: CountTotals;
  dinkes: CountTotals;
  differences: Record<CountDifference, CountTotals>;
}

const zero = (): CountTotals => ({ n: 0, cases: 0, severe: 0 });

function add(totals: CountTotals, counted: Counted, sign: 1 | -1): void {
  totals.n += sign * counted.n;
  totals.cases += sign * counted.cases;
  totals.severe += sign * counted.severe;
}

/** Counts a column of z-scores in both ways, so that a total that a district published can be explained. */
export function reconcileCounts(
  condition: CountedCondition,
  values: Iterable<CountedValue>,
  rules: DinkesCount = DINKES_COUNTIF,
): ReconciledCounts {
  const result = { who: zero(), dinkes: zero(), differences: { implausible: zero(), oedema: zero() } };
  for (const value of values) {
    const { who, dinkes, difference } = compareCounts(condition, value, rules);
    add(result.who, who, 1);
    add(result.dinkes, dinkes, 1);
    if (difference === null) continue;
    add(result.differences[difference], dinkes, 1);
    add(result.differences[difference], who, -1);
  }
  return result;
}
