import type { IndexCode } from '../child.ts';
import { MISSING_Z } from '../z-columns.ts';
import { type QualitySurvey, rowsWhere, valuesOf } from './quality-survey.ts';

const REACH = 3;

/** z-scores of a group parted by SMART: `kept` lie within 3 of the mean of all observed ones, `flagged` is the number outside. */
export interface SmartFlags {
  withZ: number;
  flagged: number;
  kept: Float64Array;
  keptRows: Int32Array;
}

/** SMART's flags, which part from WHO's: they look at the distance from the survey's own mean. Source: SMART; mwana. */
export function smartFlags({ z }: Pick<QualitySurvey, 'z'>, code: IndexCode, rows: Int32Array): SmartFlags {
  const column = z.z[code];
  const scored = rowsWhere(rows, (row) => column[row] !== MISSING_Z);
  let sum = 0;
  for (const row of scored) sum += column[row]! / 100;
  const mean = sum / scored.length;
  const keptRows = rowsWhere(scored, (row) => Math.abs(column[row]! / 100 - mean) <= REACH);
  const kept = valuesOf(keptRows, (row) => column[row]! / 100);
  return { withZ: scored.length, flagged: scored.length - kept.length, kept, keptRows };
}
