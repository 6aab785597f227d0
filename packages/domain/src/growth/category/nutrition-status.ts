import {
  type Band,
  type NutritionCategories,
  type NutritionCode,
  PERMENKES_2_2020,
} from '../../reference/nutrition-categories.ts';
import type { ZScores } from '../z-scores.ts';
import { bandOf } from './band.ts';

/** What beside the z-score says how a child is nourished. `ageMonths` exact or completed months, `armCm` LiLA in cm. */
export interface NutritionSigns {
  oedema?: boolean;
  armCm?: number | null;
  ageMonths?: number | null;
}

/**
 * The category of a child and what decided it. `index` is the z-score looked at. `flagged`: that z is implausible, so
 * measure again. `refer`: gizi buruk, however found.
 */
export interface NutritionStatus {
  category: Band<NutritionCode> | null;
  decidedBy: 'oedema' | 'arm' | 'z' | null;
  index: 'wfl' | 'bmi' | null;
  flagged: boolean;
  refer: boolean;
}

function armBand(signs: NutritionSigns, { arm }: NutritionCategories): Band<NutritionCode> | null {
  const { armCm, ageMonths } = signs;
  if (armCm === null || armCm === undefined || !(armCm > 0) || ageMonths === null || ageMonths === undefined)
    return null;
  const month = Math.floor(ageMonths);
  return month >= arm.fromMonth && month <= arm.toMonth ? bandOf(armCm, arm.bands) : null;
}

function rankIn(reference: NutritionCategories, band: Band<NutritionCode>): number {
  return reference.nutrition.findIndex(({ code }) => code === band.code);
}

/**
 * Category of BB/PB or BB/TB (IMT/U where that has no z), made graver by arm circumference at 6-59 months and decided by
 * oedema. A thick enough arm never lifts a child out of a category, nor gives one without a z. This is about the child:
 * prevalence of wasting counts z and oedema only.
 */
export function nutritionStatus(
  scores: ZScores,
  signs: NutritionSigns,
  reference: NutritionCategories = PERMENKES_2_2020,
): NutritionStatus {
  const { wfl, bmi } = scores.indices;
  const index = wfl.z !== null ? 'wfl' : bmi.z !== null ? 'bmi' : null;
  const score = index === null ? null : scores.indices[index];
  const flagged = score?.flag === true;
  const decide = (category: Band<NutritionCode> | null, decidedBy: NutritionStatus['decidedBy']): NutritionStatus => {
    return { category, decidedBy, index, flagged, refer: category?.code === 'gizi-buruk' };
  };

  if (signs.oedema === true)
    return decide(reference.nutrition.find((b) => b.code === reference.oedema) ?? null, 'oedema');
  const byScore = bandOf(score?.z ?? null, reference.nutrition);
  const byArm = armBand(signs, reference);
  const thinArm = byArm !== null && byArm.below !== undefined;
  if (thinArm && (byScore === null || rankIn(reference, byArm) < rankIn(reference, byScore))) {
    return decide(reference.nutrition.find((b) => b.code === byArm.code) ?? null, 'arm');
  }
  return decide(byScore, byScore === null ? null : 'z');
}
