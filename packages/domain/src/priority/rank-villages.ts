import type { PriorityPart, PriorityRules, PriorityWeights } from '../reference/priority-rules.ts';
import { PRIORITY_PARTS } from '../reference/priority-rules.ts';
import { percentileRanks } from './percentile-rank.ts';
import { districtRate, shrunkRate, type VillageCase } from './village-case.ts';

export interface RankedVillage {
  village: number;
  /** 1 is first; `null` for a village that lacks data, which is listed apart and never simply low. */
  place: number | null;
  /** 0 to 1. */
  score: number;
  /** What each part is before and after scaling; `null` where nothing is known. */
  parts: Readonly<Record<PriorityPart, { value: number | null; scaled: number | null }>>;
  filled: { indicators: number; of: number };
  /** Place if unmeasured target children were stunted at the district's rate; only where coverage is low or unknown. */
  placeIfLikeDistrict: number | null;
}

type Scaled = Readonly<Record<PriorityPart, number | null>>;

/** Mean over the parts that are known, by their weights; a part that is known nowhere weighs nothing. */
export function scoreOf(scaled: Scaled, weights: PriorityWeights): number {
  let sum = 0;
  let weight = 0;
  for (const part of PRIORITY_PARTS) {
    const value = scaled[part];
    if (value === null) continue;
    sum += weights[part] * value;
    weight += weights[part];
  }
  return weight === 0 ? 0 : sum / weight;
}

interface Measured {
  values: Record<PriorityPart, (number | null)[]>;
  scaled: Scaled[];
}

function measure(villages: readonly VillageCase[], rate: number, rules: PriorityRules): Measured {
  const values = {
    prevalence: villages.map(({ stunted, measured }) => shrunkRate(stunted, measured, rate, rules.prior)),
    stunted: villages.map(({ stunted }) => stunted),
    gap: villages.map(meanGap),
    risk: villages.map(({ families }) =>
      families === null || families.all === 0 ? null : families.atRisk / families.all,
    ),
  };
  const ranks = {
    prevalence: percentileRanks(values.prevalence),
    stunted: percentileRanks(values.stunted),
    gap: percentileRanks(values.gap),
    risk: percentileRanks(values.risk),
  };
  const scaled = villages.map((_, i) => ({
    prevalence: ranks.prevalence[i] ?? null,
    stunted: ranks.stunted[i] ?? null,
    gap: ranks.gap[i] ?? null,
    risk: ranks.risk[i] ?? null,
  }));
  return { values, scaled };
}

function meanGap({ gaps }: VillageCase): number | null {
  const known = gaps.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return known.length === 0 ? null : known.reduce((sum, gap) => sum + gap, 0) / known.length;
}

const filledOf = ({ gaps }: VillageCase) => ({
  indicators: gaps.filter(({ gap }) => gap !== null).length,
  of: gaps.length,
});

/** Does a village lack the data to be ranked? Nobody measured, or too few of the indicators filled. */
export function lacksData(village: VillageCase, rules: PriorityRules): boolean {
  const { indicators, of } = filledOf(village);
  return village.measured === 0 || (of > 0 && indicators / of < rules.leastFilled);
}

/**
 * Villages in the order in which they should be served first: four parts, each scaled by percentile rank, weighed and
 * added. Equal scores: more stunted children first, then the smaller village id, so that any machine gives one order.
 */
export function rankVillages(
  villages: readonly VillageCase[],
  rules: PriorityRules,
  weights: PriorityWeights = rules.weights,
): RankedVillage[] {
  const rate = districtRate(villages) ?? 0;
  const { values, scaled } = measure(villages, rate, rules);
  const scores = scaled.map((parts) => scoreOf(parts, weights));
  const places = placesOf(villages, scores, rules);
  const assumed = placesOf(villages, scoresIfLikeDistrict(villages, rate, rules, weights), rules);
  return villages.map((village, i) => ({
    village: village.village,
    place: places[i] ?? null,
    score: scores[i]!,
    parts: {
      prevalence: { value: values.prevalence[i] ?? null, scaled: scaled[i]!.prevalence },
      stunted: { value: values.stunted[i] ?? null, scaled: scaled[i]!.stunted },
      gap: { value: values.gap[i] ?? null, scaled: scaled[i]!.gap },
      risk: { value: values.risk[i] ?? null, scaled: scaled[i]!.risk },
    },
    filled: filledOf(village),
    placeIfLikeDistrict: isCovered(village, rules) ? null : (assumed[i] ?? null),
  }));
}

const isCovered = ({ target, weighed }: VillageCase, rules: PriorityRules): boolean =>
  target !== null && target > 0 && weighed / target >= rules.leastCoverage;

/** Scores as they would be if children who were not measured were stunted at the district's rate. */
function scoresIfLikeDistrict(
  villages: readonly VillageCase[],
  rate: number,
  rules: PriorityRules,
  weights: PriorityWeights,
): number[] {
  const assumed = villages.map((village) => {
    const missing = Math.max(0, (village.target ?? village.measured) - village.measured);
    return { ...village, measured: village.measured + missing, stunted: village.stunted + missing * rate };
  });
  return measure(assumed, rate, rules).scaled.map((parts) => scoreOf(parts, weights));
}

function placesOf(
  villages: readonly VillageCase[],
  scores: readonly number[],
  rules: PriorityRules,
): (number | null)[] {
  const order = villages
    .map((village, i) => ({ village, i, score: scores[i]! }))
    .filter(({ village }) => !lacksData(village, rules))
    .sort(
      (a, b) => b.score - a.score || b.village.stunted - a.village.stunted || a.village.village - b.village.village,
    );
  const places: (number | null)[] = villages.map(() => null);
  order.forEach(({ i }, place) => {
    places[i] = place + 1;
  });
  return places;
}
