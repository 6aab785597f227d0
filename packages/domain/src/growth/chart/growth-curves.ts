import type { IndexCode, Position, Sex } from '../child.ts';
import { STANDING_FROM_DAY } from '../position.ts';
import type { TableCode } from '../standards/encoded-table.ts';
import { lmsTable } from '../standards/lms-table.ts';
import { measurementAt } from './measurement-at.ts';

/** The z-scores of the seven curves. */
export const CURVE_Z = [-3, -2, -1, 0, 1, 2, 3] as const;

export type CurvePoint = readonly [x: number, y: number];

/**
 * The curves of one chart. x is days of age, or cm for weight-for-length/height; y is cm, kg, kg/m² or mm. Length- and
 * BMI-for-age come in two segments, lying and standing, which do not meet: they are 0.7 cm apart at the second birthday.
 */
export interface GrowthCurve {
  readonly z: (typeof CURVE_Z)[number];
  readonly segments: readonly (readonly CurvePoint[])[];
}

const KEYS_PER_CM = 10;
const DEFAULT_STEP = { days: 30, tenths: 5 };

function keysBetween(first: number, last: number, step: number): number[] {
  const keys = [];
  for (let key = first; key < last; key += step) keys.push(key);
  return [...keys, last];
}

function segmentsOf(index: IndexCode, first: number, last: number, step: number): number[][] {
  if (index !== 'len' && index !== 'bmi') return [keysBetween(first, last, step)];
  return [keysBetween(first, STANDING_FROM_DAY - 1, step), keysBetween(STANDING_FROM_DAY, last, step)];
}

/**
 * The seven curves of an index for one sex. For weight-for-length/height `position` chooses the table. `step` is days,
 * or tenths of a cm; the ends are always there.
 */
export function growthCurves(index: IndexCode, sex: Sex, position: Position = 'L', step?: number): GrowthCurve[] {
  const byLength = index === 'wfl';
  const code: TableCode = byLength && position === 'H' ? 'wfh' : index;
  const { firstKey, rowsPerSex } = lmsTable(code);
  const every = step ?? (byLength ? DEFAULT_STEP.tenths : DEFAULT_STEP.days);
  const segments = segmentsOf(index, firstKey, firstKey + rowsPerSex - 1, every);
  const point = (key: number, z: number): CurvePoint => [
    byLength ? key / KEYS_PER_CM : key,
    measurementAt(code, sex, key, z) ?? Number.NaN,
  ];
  return CURVE_Z.map((z) => ({ z, segments: segments.map((keys) => keys.map((key) => point(key, z))) }));
}
