import { type Band, type LengthForAgeCode, PERMENKES_2_2020 } from '../../reference/nutrition-categories.ts';
import type { ZScores } from '../z-scores.ts';
import { bandOf } from './band.ts';

/** Category of PB/U or TB/U from the rounded z; null without one. A flagged z keeps its category. */
export function lengthForAgeCategory(scores: ZScores, reference = PERMENKES_2_2020): Band<LengthForAgeCode> | null {
  return bandOf(scores.indices.len.z, reference.lengthForAge);
}
