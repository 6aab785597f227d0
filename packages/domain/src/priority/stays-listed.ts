import type { PriorityRules, PriorityWeights } from '../reference/priority-rules.ts';
import { type RankedVillage, scoreOf } from './rank-villages.ts';
import { weightsAround } from './weight-grid.ts';

/**
 * For each village the share (0-1) of the weightings around the chosen one in which it is among the first `count`:
 * 1 is on the list whatever the weights, 0 never. Villages that lack data are on no list and have `null`.
 */
export function shareListed(
  ranked: readonly RankedVillage[],
  count: number,
  rules: PriorityRules,
  weights: PriorityWeights,
): (number | null)[] {
  const grid = weightsAround(weights, rules.weightSpan);
  const runs = ranked.flatMap((row, i) =>
    row.place === null
      ? []
      : [{ i, stunted: row.parts.stunted.value ?? 0, village: row.village, scaled: scaledOf(row) }],
  );
  const listed = ranked.map(() => 0);
  for (const tried of grid) {
    const scored = runs.map((run) => ({ ...run, score: scoreOf(run.scaled, tried) }));
    scored.sort((a, b) => b.score - a.score || b.stunted - a.stunted || a.village - b.village);
    for (const { i } of scored.slice(0, count)) listed[i]! += 1;
  }
  return ranked.map((row, i) => (row.place === null ? null : listed[i]! / grid.length));
}

const scaledOf = ({ parts }: RankedVillage) => ({
  prevalence: parts.prevalence.scaled,
  stunted: parts.stunted.scaled,
  gap: parts.gap.scaled,
  risk: parts.risk.scaled,
});
