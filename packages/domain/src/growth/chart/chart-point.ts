import { DAYS_PER_MONTH } from '../age.ts';
import type { ChildMeasures, IndexCode } from '../child.ts';
import type { ZScores } from '../z-scores.ts';

/** Where a visit stands on a chart: x in days or cm and y in the unit of the index, as `growthCurves` has them. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number | null;
  readonly flagged: boolean;
}

function measureOf(index: IndexCode, child: ChildMeasures, scores: ZScores): number | null | undefined {
  switch (index) {
    case 'len':
      return scores.lengthUsedCm;
    case 'wei':
    case 'wfl':
      return child.weightKg;
    case 'bmi':
      return scores.bmi;
    case 'hc':
      return child.headCm;
    case 'ac':
      return child.armCm;
    case 'ts':
      return child.tricepsMm;
    case 'ss':
      return child.subscapularMm;
  }
}

function ageDaysOf({ ageDays, ageMonths }: ChildMeasures): number | null | undefined {
  return typeof ageMonths === 'number' ? ageMonths * DAYS_PER_MONTH : ageDays;
}

/**
 * The point of one visit, from what was measured and its z-scores; lengths as corrected for the position. Null when one
 * of the two coordinates was not measured. A point without z (oedema, too old) is still a measurement.
 */
export function chartPoint(index: IndexCode, child: ChildMeasures, scores: ZScores): ChartPoint | null {
  const x = index === 'wfl' ? scores.lengthUsedCm : ageDaysOf(child);
  const y = measureOf(index, child, scores);
  if (typeof x !== 'number' || typeof y !== 'number' || !(x >= 0 && y > 0)) return null;
  const { z, flag } = scores.indices[index];
  return { x, y, z, flagged: flag === true };
}
