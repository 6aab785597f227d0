import { nutritionStatus } from '../growth/category/nutrition-status.ts';
import type { Sex } from '../growth/child.ts';
import { zScores } from '../growth/z-scores.ts';
import { ageInDays, completedMonths } from '../period/civil-date.ts';
import { type NutritionLetter, nutritionLetter } from '../target/nutrition-letter.ts';

/** A measurement of a child: grams, micrometres. */
export interface MeasuredChild {
  readonly sex: Sex;
  readonly birthDate: string;
  readonly date: string;
  readonly weightG: number | null;
  readonly lengthUm: number | null;
  readonly position: 'L' | 'H' | null;
  readonly armUm: number | null;
  readonly oedema: boolean;
}

/** The letter of form 2B that a measurement gives; null when it gives none, an implausible z among them. */
export function nutritionLetterOf(child: MeasuredChild): NutritionLetter | null {
  const scores = zScores({
    sex: child.sex,
    ageDays: ageInDays(child.birthDate, child.date),
    weightKg: child.weightG === null ? null : child.weightG / 1000,
    lengthCm: child.lengthUm === null ? null : child.lengthUm / 10_000,
    position: child.position,
    oedema: child.oedema,
  });
  const armCm = child.armUm === null ? null : child.armUm / 10_000;
  const signs = { oedema: child.oedema, armCm, ageMonths: completedMonths(child.birthDate, child.date) };
  const status = nutritionStatus(scores, signs);
  const nutrition = status.flagged && status.decidedBy === 'z' ? null : (status.category?.code ?? null);
  const { len } = scores.indices;
  const stunted = len.z === null || len.flag === true ? null : len.z < -2;
  return nutritionLetter(nutrition, stunted);
}
