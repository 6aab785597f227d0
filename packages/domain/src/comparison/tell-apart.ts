import { differenceZ, type Proportion } from './proportion.ts';

/**
 * |z| beyond which one of so many pairs differs at 5 % over all of them (Bonferroni), by the normal tail bound inverted
 * numerically.
 */
export function criticalZ(pairs: number): number {
  const level = 0.05 / Math.max(1, pairs);
  let [low, high] = [0, 12];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (twoSidedTail(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|Z| > z) of the standard normal, relative error below 1.2e-7 (Numerical Recipes, erfc by Chebyshev fit). */
function twoSidedTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const sum = series.reduceRight((rest, coefficient) => coefficient + t * rest, 0);
  return t * Math.exp(-x * x + sum);
}

/**
 * Groups that cannot be told apart: regions in the order of their share, and for each run of them in which no two differ,
 * a letter. Two that share a letter may be in either order; those without one in common differ. Regions with nobody
 * counted get none.
 */
export function groupsAlike(regions: readonly Proportion[]): string[] {
  const order = regions
    .map((region, at) => ({ region, at }))
    .filter(({ region }) => region.denominator > 0)
    .sort((a, b) => b.region.numerator / b.region.denominator - a.region.numerator / a.region.denominator);
  const critical = criticalZ((order.length * (order.length - 1)) / 2);
  const letters = regions.map(() => '');
  let reached = -1;
  let next = 0;
  for (let from = 0; from < order.length; from += 1) {
    let to = from;
    while (to + 1 < order.length && alike(order.slice(from, to + 2), critical)) to += 1;
    if (to <= reached) continue;
    const letter = String.fromCharCode(65 + next);
    next += 1;
    reached = to;
    for (const { at } of order.slice(from, to + 1)) letters[at] += letter;
  }
  return letters;
}

/** No two of the run differ: of unequal sizes it need not be the outermost two. */
function alike(run: readonly { region: Proportion }[], critical: number): boolean {
  const last = run.at(-1);
  return run.every(({ region }) => last === undefined || Math.abs(differenceZ(region, last.region)) < critical);
}
