import { AGE_LIMIT_MONTHS, DAYS_PER_MONTH, exactMonths, wholeDays } from '../age.ts';
import type { MeasureColumns } from '../measure-columns.ts';
import {
  correctedLength,
  POSITION_STANDING,
  POSITION_UNKNOWN,
  STANDING_NOT_BELIEVED_BELOW_MONTHS,
} from '../position.ts';
import { AGE_MISSING, AGE_OVER_LIMIT, type ZColumns } from '../z-columns.ts';

/** Weight over squared length, kg/m², not rounded; NaN unless both are positive. */
export function bodyMassIndex(weightKg: number, lengthCm: number): number {
  if (!(weightKg > 0 && lengthCm > 0)) return Number.NaN;
  const metres = lengthCm / 100;
  return weightKg / (metres * metres);
}

/** What the indices share: age for the row, position as believed, corrected length, BMI. */
export function prepareColumns(input: MeasureColumns, out: ZColumns): void {
  const { n, ageDays, ageMonths, position, lengthCm, weightKg } = input;
  for (let i = 0; i < n; i++) {
    const givenMonths = ageMonths === undefined ? Number.NaN : ageMonths[i]!;
    const inMonths = !Number.isNaN(givenMonths);
    const days = inMonths ? givenMonths * DAYS_PER_MONTH : ageDays[i]!;
    const months = inMonths ? givenMonths : exactMonths(days);
    const known = days >= 0 && days < Number.POSITIVE_INFINITY;
    const day = known ? wholeDays(days) : AGE_MISSING;
    out.ageDay[i] = known && !(months < AGE_LIMIT_MONTHS) ? AGE_OVER_LIMIT : day;

    const recorded = position === undefined ? POSITION_UNKNOWN : position[i]!;
    const ignored = known && months < STANDING_NOT_BELIEVED_BELOW_MONTHS && recorded === POSITION_STANDING;
    const used = ignored ? POSITION_UNKNOWN : recorded;
    out.positionUsed[i] = used;
    out.positionIgnored[i] = ignored ? 1 : 0;

    const measured = lengthCm === undefined ? Number.NaN : lengthCm[i]!;
    const length = correctedLength(measured, used, day);
    out.lengthUsedCm[i] = length;
    out.bmi[i] = measured > 0 && weightKg !== undefined ? bodyMassIndex(weightKg[i]!, length) : Number.NaN;
  }
}
