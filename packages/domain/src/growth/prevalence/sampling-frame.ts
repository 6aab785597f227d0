import type { SurveyDesign } from './survey.ts';

/**
 * The design as the variance needs it. Sampling units are the clusters, or the kept rows themselves. `unitOf` by row,
 * `stratumOf` by unit, `unitsIn` by stratum. `weight` by row, 0 where it is missing.
 */
export interface SamplingFrame {
  weight: Float64Array;
  unitOf: Int32Array;
  units: number;
  stratumOf: Int32Array;
  unitsIn: Int32Array;
  isComplex: boolean;
  shareDf: number;
  meanDf: number;
}

function weightColumn(n: number, weights: Float64Array | undefined): Float64Array {
  if (weights === undefined) return new Float64Array(n).fill(1);
  return weights.slice(0, n).map((weight) => (Number.isNaN(weight) ? 0 : weight));
}

function placeIn(places: Map<number, number>, key: number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(key, place);
  return place;
}

// Degrees of freedom: units with a weight above 0 minus the strata they are in.
function degreesOfFreedom(
  rows: Int32Array,
  frame: Pick<SamplingFrame, 'units' | 'weight' | 'unitOf' | 'stratumOf'>,
): number {
  const isCounted = new Uint8Array(frame.units);
  const strata = new Set<number>();
  let units = 0;
  for (const row of rows) {
    const unit = frame.unitOf[row]!;
    if (isCounted[unit] === 1 || !(frame.weight[row]! > 0)) continue;
    isCounted[unit] = 1;
    strata.add(frame.stratumOf[unit]!);
    units++;
  }
  return units - strata.size;
}

/**
 * Reads the design of the kept rows. Degrees of freedom are those of the whole design; for means without clusters and
 * strata WHO's package counts rows of weight 0 too.
 */
export function samplingFrame(n: number, rows: Int32Array, design: SurveyDesign): SamplingFrame {
  const { clusters, strata } = design;
  const strataPlaces = new Map<number, number>();
  const unitPlaces = new Map<number, number>();
  const unitOf = new Int32Array(n).fill(-1);
  const stratumOf = new Int32Array(rows.length);
  const clusterCount = clusters === undefined ? 0 : clusters.reduce((most, code) => Math.max(most, code), 0) + 1;
  for (const [k, row] of rows.entries()) {
    const stratum = placeIn(strataPlaces, strata === undefined ? 0 : strata[row]!);
    const unit = clusters === undefined ? k : placeIn(unitPlaces, stratum * clusterCount + clusters[row]!);
    unitOf[row] = unit;
    stratumOf[unit] = stratum;
  }
  const units = clusters === undefined ? rows.length : unitPlaces.size;
  const unitsIn = new Int32Array(strataPlaces.size);
  for (const stratum of stratumOf.subarray(0, units)) unitsIn[stratum]!++;
  const frame = { weight: weightColumn(n, design.weights), unitOf, units, stratumOf, unitsIn };
  const shareDf = degreesOfFreedom(rows, frame);
  const isComplex = clusters !== undefined || strata !== undefined;
  return { ...frame, isComplex, shareDf, meanDf: isComplex ? shareDf : rows.length - 1 };
}
