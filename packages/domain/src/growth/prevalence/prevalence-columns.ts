import { PREVALENCE_INDICES, type PrevalenceIndex } from './counted-z.ts';
import type { Estimate } from './estimator.ts';
import { CUT_OFFS, type IndexEstimates } from './index-estimates.ts';
import type { PrevalenceRow } from './prevalence.ts';

export type PrevalenceCell = readonly [column: string, value: number | string | null];

function estimateCells(prefix: string, estimate: Estimate | null): PrevalenceCell[] {
  return (['r', 'se', 'll', 'ul'] as const).map((name) => [`${prefix}_${name}`, estimate?.[name] ?? null]);
}

function indexCells(index: PrevalenceIndex, { pop, unwpop, shares, mean }: IndexEstimates): PrevalenceCell[] {
  return [
    [`${index}Z_pop`, pop],
    [`${index}Z_unwpop`, unwpop],
    ...CUT_OFFS.flatMap(([cutOff]) => estimateCells(index + cutOff, shares[cutOff])),
    ...estimateCells(index, mean),
    [`${index}_stdev`, mean?.stdev ?? null],
  ];
}

/**
 * A row of figures under the column names of WHO's package: `<index><cut-off><statistic>`, so that stunting is HA_2_r,
 * wasting WH_2_r, overweight WH2_r, underweight WA_2_r. Null is an empty cell.
 */
export function prevalenceCells({ group, indices, combined }: PrevalenceRow): PrevalenceCell[] {
  const order = Object.keys(PREVALENCE_INDICES) as PrevalenceIndex[];
  return [
    ['Group', group],
    ...order.flatMap((index) => indexCells(index, indices[index])),
    ['HA_2_WH_2_pop', combined.pop],
    ['HA_2_WH_2_unwpop', combined.unwpop],
    ...estimateCells('HA_2_WH_2', combined.stuntedWasted),
    ...estimateCells('HA_2_WH2', combined.stuntedOverweight),
  ];
}
