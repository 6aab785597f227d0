import { type Band, PERMENKES_2_2020, type WeightForAgeCode } from '../../reference/nutrition-categories.ts';
import type { ZScores } from '../z-scores.ts';
import { bandOf } from './band.ts';

/** Category of BB/U from the rounded z; null without one. A flagged z keeps its category: the child is measured again. */
export function weightForAgeCategory(scores: ZScores, reference = PERMENKES_2_2020): Band<WeightForAgeCode> | null {
  return bandOf(scores.indices.wei.z, reference.weightForAge);
}
