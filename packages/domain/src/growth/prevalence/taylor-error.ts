import type { GroupMembers } from './group-members.ts';
import type { SamplingFrame } from './sampling-frame.ts';

/** Standard error of the ratio r = Σ w·x / Σ w of a group, `unitSums` holding Σ w·x of each sampling unit of its members. */
export type StandardError = (members: GroupMembers, unitSums: Float64Array, r: number) => number;

/**
 * Taylor linearisation: with u = w·(x − r) / Σ w, added up within each sampling unit to t,
 * SE² = Σ over strata of n / (n − 1) · Σ over units of (t − mean t)², n the units of the stratum in the whole sample, those
 * with nobody of the group (t = 0) included. A stratum with a single unit adds t². Source: T. Lumley, Complex Surveys
 * (2010), with the settings of WHO's package.
 */
export function taylorError({ unitsIn }: Pick<SamplingFrame, 'unitsIn'>): StandardError {
  const strata = unitsIn.length;
  const mean = new Float64Array(strata);
  const seen = new Int32Array(strata);
  const square = new Float64Array(strata);

  function takeMeans({ slots, stratum, unitWeight }: GroupMembers, unitSums: Float64Array, r: number): void {
    for (let slot = 0; slot < slots; slot++) {
      const at = stratum[slot]!;
      mean[at]! += unitSums[slot]! - r * unitWeight[slot]!;
      seen[at]!++;
    }
    for (let at = 0; at < strata; at++) mean[at] = unitsIn[at] === 1 ? 0 : mean[at]! / unitsIn[at]!;
  }

  function addSquares({ slots, stratum, unitWeight }: GroupMembers, unitSums: Float64Array, r: number): void {
    for (let slot = 0; slot < slots; slot++) {
      const at = stratum[slot]!;
      const deviation = unitSums[slot]! - r * unitWeight[slot]! - mean[at]!;
      square[at]! += deviation * deviation;
    }
  }

  function stratumVariance(at: number): number {
    const n = unitsIn[at]!;
    if (n === 1) return square[at]!;
    return (n / (n - 1)) * (square[at]! + (n - seen[at]!) * mean[at]! * mean[at]!);
  }

  return (members, unitSums, r) => {
    mean.fill(0);
    seen.fill(0);
    square.fill(0);
    takeMeans(members, unitSums, r);
    addSquares(members, unitSums, r);
    let variance = 0;
    for (let at = 0; at < strata; at++) variance += stratumVariance(at);
    return Math.sqrt(variance) / members.totalWeight;
  };
}
