import type { NutritionCode } from '../reference/nutrition-categories.ts';

/** The letter of form 2B: gizi buruk, gizi kurang, stunting, normal. */
export type NutritionLetter = 'GB' | 'GK' | 'S' | 'N';

/**
 * One letter for a child, the gravest first: GB > GK > S > N (our order; a child can be GK and stunted, so the two are
 * stored apart). Null when neither is known, and when the one known is no reason for concern.
 */
export function nutritionLetter(nutrition: NutritionCode | null, stunted: boolean | null): NutritionLetter | null {
  if (nutrition === 'gizi-buruk') return 'GB';
  if (nutrition === 'gizi-kurang') return 'GK';
  if (stunted === true) return 'S';
  return nutrition === null || stunted === null ? null : 'N';
}
