import { moments } from '../statistics/moments.ts';
import { type QualitySurvey, valuesOf } from './quality-survey.ts';
import { smartFlags } from './smart-flags.ts';

/** SD of arm circumference in mm and its class, without the children whose arm circumference-for-age SMART flags. */
export interface ArmSpread {
  n: number;
  sdMm: number;
  rating: 'excellent' | 'acceptable' | 'poor' | 'problematic';
}

const CLASSES = [
  [13, 'excellent'],
  [14, 'acceptable'],
  [15, 'poor'],
] as const;
const MM_PER_CM = 10;

/** Null when fewer than two children have one. Source: mwana, after Bilukha and Kianian 2023. */
export function armSpread(survey: Pick<QualitySurvey, 'measures' | 'z'>, rows: Int32Array): ArmSpread | null {
  const { armCm } = survey.measures;
  if (armCm === undefined) return null;
  const { n, sd } = moments(valuesOf(smartFlags(survey, 'ac', rows).keptRows, (row) => MM_PER_CM * armCm[row]!));
  if (sd === null) return null;
  return { n, sdMm: sd, rating: CLASSES.find(([limit]) => sd < limit)?.[1] ?? 'problematic' };
}
