import type { PriorityRules, PriorityWeights } from '../reference/priority-rules.ts';
import type { RankedVillage } from './rank-villages.ts';
import { scoreOf } from './rank-villages.ts';
import type { VillageCase } from './village-case.ts';
import { weightsAround } from './weight-grid.ts';

/** What serving a village costs, as the district enters it: no guideline gives a sum. */
export interface VillageCost {
  /** Rupiah for a village, whatever its size. */
  readonly perVillage: number;
  /** Rupiah for each stunted child in it. */
  readonly perChild: number;
}

export interface ReachStep {
  readonly village: number;
  /** Villages, stunted children and rupiah up to and with this village. */
  readonly villages: number;
  readonly stunted: number;
  readonly cost: number;
  /** Rupiah that this village adds for each of its stunted children; `null` when it has none. */
  readonly marginal: number | null;
}

/**
 * Villages in the order of the list, each with what is reached and spent up to it. Villages without a place lack data and
 * are not in it.
 */
export function reachSteps(
  ranked: readonly RankedVillage[],
  cases: readonly VillageCase[],
  { perVillage, perChild }: VillageCost,
): ReachStep[] {
  const stuntedOf = new Map(cases.map(({ village, stunted }) => [village, stunted]));
  const order = ranked.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!);
  let [stunted, cost] = [0, 0];
  return order.map(({ village }, i) => {
    const here = stuntedOf.get(village) ?? 0;
    const price = perVillage + perChild * here;
    stunted += here;
    cost += price;
    return { village, villages: i + 1, stunted, cost, marginal: here === 0 ? null : price / here };
  });
}

/**
 * How many of the first villages a budget pays. It stops at the first that it does not pay: no village is passed over
 * for a cheaper one further down.
 */
export const paidBy = (steps: readonly ReachStep[], budget: number): number => {
  const unpaid = steps.findIndex(({ cost }) => cost > budget);
  return unpaid === -1 ? steps.length : unpaid;
};

/** Fewest and most stunted children that the first `count` villages hold, over the weightings around the chosen one. */
export function reachAcrossWeights(
  ranked: readonly RankedVillage[],
  count: number,
  rules: PriorityRules,
  weights: PriorityWeights,
): { least: number; most: number } {
  const runs = ranked.filter(({ place }) => place !== null);
  const sums = weightsAround(weights, rules.weightSpan).map((tried) =>
    runs
      .map(({ parts, village }) => {
        const stunted = parts.stunted.value ?? 0;
        const { prevalence, gap, risk } = parts;
        const scaled = {
          prevalence: prevalence.scaled,
          stunted: parts.stunted.scaled,
          gap: gap.scaled,
          risk: risk.scaled,
        };
        return { stunted, village, score: scoreOf(scaled, tried) };
      })
      .sort((a, b) => b.score - a.score || b.stunted - a.stunted || a.village - b.village)
      .slice(0, count)
      .reduce((sum, { stunted }) => sum + stunted, 0),
  );
  return { least: Math.min(...sums), most: Math.max(...sums) };
}
