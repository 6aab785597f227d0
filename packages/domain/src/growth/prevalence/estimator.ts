import { studentTQuantile } from '../statistics/student-t.ts';
import { type GroupMembers, gatherer } from './group-members.ts';
import { type Interval, meanInterval, shareInterval } from './interval.ts';
import type { SamplingFrame } from './sampling-frame.ts';
import { taylorError } from './taylor-error.ts';

/** A percentage, or a mean, with its standard error and 95 % interval. */
export interface Estimate extends Interval {
  r: number;
  se: number;
}

/** A mean z-score with the standard deviation of z, null where a single value has none. */
export interface MeanEstimate extends Estimate {
  stdev: number | null;
}

/** Number of children behind a figure: weighted, and as counted. */
export interface Population {
  pop: number;
  unwpop: number;
}

/**
 * Estimates of one design for the rows of a group, from a column of z in hundredths (MISSING_Z for none). `shares` are
 * beyond each cut-off: below a negative one, above a positive one. Null for a group without weight.
 */
export interface Estimator {
  shares(
    rows: Int32Array,
    z: Int32Array,
    cutOffs: readonly number[],
  ): { population: Population; shares: (Estimate | null)[] };
  mean(rows: Int32Array, z: Int32Array): MeanEstimate | null;
}

const UPPER_TAIL = 0.025;

// Children of weight 0 are left out of this count in designs with clusters or strata, and only there, by WHO's package.
function countForSpread({ count, weight }: GroupMembers, isComplex: boolean): number {
  if (!isComplex) return count;
  let weighty = 0;
  for (let k = 0; k < count; k++) if (weight[k]! > 0) weighty++;
  return weighty;
}

function standardDeviation(members: GroupMembers, mean: number, n: number): number | null {
  if (n < 2) return null;
  let squares = 0;
  for (let k = 0; k < members.count; k++) squares += members.weight[k]! * (members.value[k]! / 100 - mean) ** 2;
  return Math.sqrt((n / (n - 1)) * (squares / members.totalWeight));
}

/** Prepares the estimates of a design. */
export function estimator(frame: SamplingFrame): Estimator {
  const gather = gatherer(frame);
  const standardError = taylorError(frame);
  const unitSums = new Float64Array(frame.units);
  const shareT = studentTQuantile(UPPER_TAIL, frame.shareDf);
  const meanT = frame.meanDf === frame.shareDf ? shareT : studentTQuantile(UPPER_TAIL, frame.meanDf);

  function share(members: GroupMembers, cutOff: number): Estimate | null {
    const { count, value, weight, slot, totalWeight } = members;
    if (!(totalWeight > 0)) return null;
    const sign = Math.sign(cutOff);
    const beyond = Math.abs(cutOff);
    unitSums.fill(0, 0, members.slots);
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const hit = Number(sign * value[k]! > beyond) * weight[k]!;
      sum += hit;
      unitSums[slot[k]!]! += hit;
    }
    const p = sum / totalWeight;
    const se = standardError(members, unitSums, p);
    return { r: 100 * p, se: 100 * se, ...shareInterval(p, se, shareT) };
  }

  return {
    shares(rows, z, cutOffs) {
      const members = gather(rows, z);
      const population = { pop: members.totalWeight, unwpop: members.count };
      return { population, shares: cutOffs.map((cutOff) => share(members, cutOff)) };
    },
    mean(rows, z) {
      const members = gather(rows, z);
      const { count, value, weight, slot, totalWeight } = members;
      if (!(totalWeight > 0)) return null;
      unitSums.fill(0, 0, members.slots);
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const weighted = weight[k]! * (value[k]! / 100);
        sum += weighted;
        unitSums[slot[k]!]! += weighted;
      }
      const r = sum / totalWeight;
      const se = standardError(members, unitSums, r);
      const stdev = standardDeviation(members, r, countForSpread(members, frame.isComplex));
      return { r, se, ...meanInterval(r, se, meanT), stdev };
    },
  };
}
