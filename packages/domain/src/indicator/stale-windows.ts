import { FIRST_WINDOW_KEY, type PeriodKey, windowsOf } from '../period/period-key.ts';

/** Changes a region's row of a period counts: of a window the sum of its months' when it is current. */
export interface PeriodSeq {
  region: number;
  period: PeriodKey;
  seq: number;
}

/**
 * Windows of each region that do not count what its months count, latest first: rows of months and windows side by side,
 * at any level, since a parent's seq is the sum of its children's.
 */
export function staleWindows(rows: readonly PeriodSeq[]): Map<number, PeriodKey[]> {
  const wanted = new Map<number, Map<PeriodKey, number>>();
  for (const { region, period, seq } of rows) {
    const sums = wanted.get(region) ?? new Map<PeriodKey, number>();
    wanted.set(region, sums);
    const keys = period >= FIRST_WINDOW_KEY ? [period] : windowsOf(period);
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + (period >= FIRST_WINDOW_KEY ? -seq : seq));
  }
  const stale = new Map<number, PeriodKey[]>();
  for (const [region, sums] of wanted) {
    const keys = [...sums].flatMap(([key, difference]) => (difference === 0 ? [] : [key]));
    if (keys.length > 0)
      stale.set(
        region,
        keys.sort((a, b) => b - a),
      );
  }
  return stale;
}
