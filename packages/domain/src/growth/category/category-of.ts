import { PERMENKES_2_2020 } from '../../reference/nutrition-categories.ts';
import type { IndexCode } from '../child.ts';
import { bandOf } from './band.ts';

/** Categories of Permenkes 2/2020, children of 0-60 months; the words for them belong to whoever shows them. */
export type Category = 'severe' | 'low' | 'normal' | 'risk' | 'over' | 'high' | 'obese';
export type CategorisedIndex = Extract<IndexCode, 'len' | 'wei' | 'wfl'>;

const { lengthForAge, weightForAge, nutrition } = PERMENKES_2_2020;

const BANDS = { len: lengthForAge, wei: weightForAge, wfl: nutrition };

/** Names of the bands, from low to high. */
const CATEGORIES: Readonly<Record<CategorisedIndex, readonly Category[]>> = {
  len: ['severe', 'low', 'normal', 'high'],
  wei: ['severe', 'low', 'normal', 'high'],
  wfl: ['severe', 'low', 'normal', 'risk', 'over', 'obese'],
};

/**
 * The category of one child's z-score (two decimals, as reported). Strictly below −3 is severe, below −2 low; what lies
 * above normal differs by index. A flagged score has no category: whoever calls leaves it out. Oedema is not looked at
 * here (with it, weight-for-height is severe whatever the z). Source: Permenkes 2/2020, table of categories.
 */
export function categoryOf(index: CategorisedIndex, z: number): Category {
  const code = bandOf<string>(z, BANDS[index])?.code;
  return CATEGORIES[index][BANDS[index].findIndex((band) => band.code === code)] ?? 'normal';
}
