import { ageInDays, completedMonths } from '../period/civil-date.ts';
import type { Position, Sex } from './child.ts';
import { zScores } from './z-scores.ts';

/** What makes a measurement worth a second look before it is saved; none of it forbids saving. */
export type Doubt = 'weight-for-age' | 'length-for-age' | 'weight-for-length' | 'length-fell' | 'weight-jumped';

export interface DoubtedMeasurement {
  readonly date: string;
  readonly weightKg: number | null;
  readonly lengthCm: number | null;
}

/** Centimetres a child may seem to shrink, and the share of its weight that may come or go, between two visits. */
const SHRINK_CM = 1;
const JUMP = 0.2;

/**
 * Doubts about a measurement: z-scores beyond WHO's plausible limits, a length more than 1 cm below the last one, a weight
 * that differs by more than 20 % from one of the last three months. The age is said beside them.
 */
export function measurementDoubts(
  child: { readonly sex: Sex; readonly birthDate: string },
  now: DoubtedMeasurement & { readonly position: Position | null; readonly oedema: boolean },
  last: DoubtedMeasurement | null,
): { readonly ageMonths: number; readonly doubts: readonly Doubt[] } {
  const { weightKg, lengthCm, position, oedema } = now;
  const ageDays = ageInDays(child.birthDate, now.date);
  const { indices } = zScores({ sex: child.sex, ageDays, weightKg, lengthCm, position, oedema });
  const doubts: Doubt[] = [];
  if (indices.wei.flag === true) doubts.push('weight-for-age');
  if (indices.len.flag === true) doubts.push('length-for-age');
  if (indices.wfl.flag === true) doubts.push('weight-for-length');
  const before = last !== null && last.date < now.date ? last : null;
  if (before?.lengthCm != null && lengthCm !== null && lengthCm < before.lengthCm - SHRINK_CM)
    doubts.push('length-fell');
  if (before?.weightKg != null && weightKg !== null && ageInDays(before.date, now.date) <= 92) {
    if (Math.abs(weightKg - before.weightKg) > JUMP * before.weightKg) doubts.push('weight-jumped');
  }
  return { ageMonths: completedMonths(child.birthDate, now.date), doubts };
}
