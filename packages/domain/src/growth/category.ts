import type { IndexCode } from './child.ts';

/** Categories of Permenkes 2/2020, children of 0-60 months; the words for them belong to whoever shows them. */
export type Category = 'severe' | 'low' | 'normal' | 'risk' | 'over' | 'high' | 'obese';
export type CategorisedIndex = Extract<IndexCode, 'len' | 'wei' | 'wfl'>;

type Bound = readonly [above: number, category: Category];

/** From the top: a z-score strictly above the bound has the category. */
const ABOVE: Readonly<Record<CategorisedIndex, readonly Bound[]>> = {
  len: [[3, 'high']],
  wei: [[1, 'high']],
  wfl: [
    [3, 'obese'],
    [2, 'over'],
    [1, 'risk'],
  ],
};

/**
 * The category of one child's z-score (two decimals, as reported). Strictly below −3 is severe, below −2 low; what lies
 * above normal differs by index. A flagged score has no category: whoever calls leaves it out. Oedema is not looked at
 * here (with it, weight-for-height is severe whatever the z). Source: Permenkes 2/2020, table of categories.
 */
export function categoryOf(index: CategorisedIndex, z: number): Category {
  if (z < -3) return 'severe';
  if (z < -2) return 'low';
  return ABOVE[index].find(([above]) => z > above)?.[1] ?? 'normal';
}
