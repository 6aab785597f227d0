import type { Month } from '../period/month.ts';
import type { NutritionLetter } from '../target/nutrition-letter.ts';
import type { PregnancyLetter } from '../target/pregnancy-status.ts';

export type RiskLetter = PregnancyLetter | NutritionLetter;

const GRAVITY: readonly RiskLetter[] = ['N', 'RISTI', 'KEK', 'S', 'GK', 'GB'];

/** The letter that holds in a month: the latest up to it, of two in one month the graver. Null when none is known. */
export function letterAt(
  letters: readonly { readonly month: Month; readonly letter: RiskLetter }[],
  month: Month,
): RiskLetter | null {
  let holding: { readonly month: Month; readonly letter: RiskLetter } | null = null;
  for (const next of letters) {
    if (next.month > month) continue;
    const graver = holding !== null && GRAVITY.indexOf(next.letter) > GRAVITY.indexOf(holding.letter);
    if (holding === null || next.month > holding.month || (next.month === holding.month && graver)) holding = next;
  }
  return holding?.letter ?? null;
}
