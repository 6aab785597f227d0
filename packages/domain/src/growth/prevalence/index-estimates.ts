import { COMBINED_CUT_OFFS, type CountedZ } from './counted-z.ts';
import type { Estimate, Estimator, MeanEstimate, Population } from './estimator.ts';

/** The cut-offs of WHO's output: below −3, −2, −1 and above +1, +2, +3, in hundredths of z. */
export const CUT_OFFS = [
  ['_3', -300],
  ['_2', -200],
  ['_1', -100],
  ['1', 100],
  ['2', 200],
  ['3', 300],
] as const;
export type CutOff = (typeof CUT_OFFS)[number][0];

const LIMITS = CUT_OFFS.map(([, limit]) => limit);
const COMBINED_LIMITS = [COMBINED_CUT_OFFS.stuntedWasted, COMBINED_CUT_OFFS.stuntedOverweight];

/** One index in one group: percentages beyond each cut-off and the mean z, null where nobody has a value. */
export interface IndexEstimates extends Population {
  shares: Record<CutOff, Estimate | null>;
  mean: MeanEstimate | null;
}

/** Stunted and wasted, stunted and overweight, in one group, in percent of the children who have both indices. */
export interface CombinedEstimates extends Population {
  stuntedWasted: Estimate | null;
  stuntedOverweight: Estimate | null;
}

export function indexEstimates(estimates: Estimator, rows: Int32Array, { counted, scored }: CountedZ): IndexEstimates {
  const { population, shares } = estimates.shares(rows, counted, LIMITS);
  const named = CUT_OFFS.map(([name], place) => [name, shares[place] ?? null]);
  return {
    ...population,
    shares: Object.fromEntries(named) as Record<CutOff, Estimate | null>,
    mean: estimates.mean(rows, scored),
  };
}

export function combinedEstimates(estimates: Estimator, rows: Int32Array, combined: Int32Array): CombinedEstimates {
  const { population, shares } = estimates.shares(rows, combined, COMBINED_LIMITS);
  const [stuntedWasted = null, stuntedOverweight = null] = shares;
  return { ...population, stuntedWasted, stuntedOverweight };
}
