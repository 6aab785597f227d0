import { monthOf } from '../period/month.ts';
import type { NutritionLetter } from '../target/nutrition-letter.ts';
import type { PregnancyLetter } from '../target/pregnancy-status.ts';
import type { CountedPerson } from './judge-person.ts';
import { letterAt, type RiskLetter } from './letter-at.ts';
import type { ScoredPerson } from './scored-person.ts';

/** Form 4, table 1. A person whose household is not known is in no household's count, and counted beside it. */
export interface TargetCounts {
  readonly households: number;
  readonly withoutHousehold: number;
  readonly mothers: Readonly<Record<PregnancyLetter | 'not-recorded', number>>;
  readonly children: Readonly<Record<NutritionLetter | 'not-recorded', number>>;
}

/**
 * Households of the first thousand days, each once whether a mother or a child or both make it one, and targets by the
 * letter of their form. `scores` are the people judged in the quarter; either list may be empty.
 */
export function targetCounts(people: readonly ScoredPerson[], scores: readonly CountedPerson[]): TargetCounts {
  const judged = new Map(scores.map((score) => [`${score.list}/${score.id}`, score.judgedOn]));
  const mothers = { N: 0, KEK: 0, RISTI: 0, 'not-recorded': 0 };
  const children = { N: 0, S: 0, GK: 0, GB: 0, 'not-recorded': 0 };
  const households = new Set<string>();
  let withoutHousehold = 0;
  for (const person of people) {
    const judgedOn = judged.get(`${person.list}/${person.id}`);
    if (judgedOn === undefined || person.list === 'paud') continue;
    if (person.household === null) withoutHousehold += 1;
    else households.add(person.household);
    const letter = letterAt(person.letters, monthOf(judgedOn)) ?? 'not-recorded';
    const counts: Partial<Record<RiskLetter | 'not-recorded', number>> = person.list === 'mothers' ? mothers : children;
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return { households: households.size, withoutHousehold, mothers, children };
}
