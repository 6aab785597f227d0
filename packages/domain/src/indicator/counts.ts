/**
 * One indicator's counts: numerator, denominator, excluded (flagged as implausible), not recorded. Counts add up over
 * regions; values never do.
 */
export type CountTuple = readonly [numerator: number, denominator: number, excluded: number, notRecorded: number];

/** Counts by code; a code may carry a stratum, `stunted/f/12-23`. A code that is absent counts nothing. */
export type Counts = Map<string, [number, number, number, number]>;

export function addCounts(into: Counts, code: string, add: CountTuple): void {
  const have = into.get(code);
  if (have === undefined) {
    into.set(code, [...add]);
    return;
  }
  for (let i = 0; i < 4; i += 1) have[i]! += add[i]!;
}

export function mergeCounts(into: Counts, other: Iterable<readonly [string, CountTuple]>): Counts {
  for (const [code, tuple] of other) addCounts(into, code, tuple);
  return into;
}

/** Percent from counts; `null` without a denominator ("no data", never 0 %). */
export const percentOf = (tuple: CountTuple): number | null => (tuple[1] > 0 ? (tuple[0] / tuple[1]) * 100 : null);
