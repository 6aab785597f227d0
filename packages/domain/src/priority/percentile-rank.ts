/**
 * Share of the values that lie below each value, ties counted half: 0 < rank < 1. Unlike min-max, one village far away
 * does not press all others together. `null` stays `null` and takes no part.
 */
export function percentileRanks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return values.map((value) => {
    if (value === null) return null;
    const below = lowerBound(sorted, value);
    const upTo = upperBound(sorted, value);
    return (below + (upTo - below) / 2) / sorted.length;
  });
}

const lowerBound = (sorted: readonly number[], value: number): number => bound(sorted, (other) => other < value);
const upperBound = (sorted: readonly number[], value: number): number => bound(sorted, (other) => other <= value);

function bound(sorted: readonly number[], isBefore: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
