import type { RankedVillage } from './rank-villages.ts';
import type { VillageCase } from './village-case.ts';

/** What a person decided about one village, against or beside its place. */
export interface VillageChoice {
  village: number;
  choice: 'in' | 'out';
  reason: string;
}

/** The first `count` places, with those set in and without those set out by hand; villages set out free no place. */
export function chosenVillages(
  ranked: readonly RankedVillage[],
  count: number,
  choices: readonly VillageChoice[],
): ReadonlySet<number> {
  const decided = new Map(choices.map(({ village, choice }) => [village, choice]));
  return new Set(
    ranked.flatMap(({ village, place }) => {
      const choice = decided.get(village);
      const isIn = choice === undefined ? place !== null && place <= count : choice === 'in';
      return isIn ? [village] : [];
    }),
  );
}

export interface Reach {
  villages: number;
  /** Counted children below −2 in them, and their share of all in the district. */
  stunted: number;
  shareOfStunted: number | null;
  measured: number;
}

/** What serving these villages would reach. */
export function reachOf(villages: readonly VillageCase[], chosen: ReadonlySet<number>): Reach {
  let all = 0;
  const reach = { villages: 0, stunted: 0, measured: 0 };
  for (const { village, stunted, measured } of villages) {
    all += stunted;
    if (!chosen.has(village)) continue;
    reach.villages += 1;
    reach.stunted += stunted;
    reach.measured += measured;
  }
  return { ...reach, shareOfStunted: all === 0 ? null : reach.stunted / all };
}
