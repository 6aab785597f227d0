import type { Sex } from '../child.ts';
import { CURVE_END, curveValue } from '../score/lms.ts';
import type { TableCode } from '../standards/encoded-table.ts';
import { lmsTable } from '../standards/lms-table.ts';

/**
 * The measurement (cm, kg, kg/m² or mm) that has this z-score in a row of the standards, beyond ±3 on the straight line.
 * `key` is a whole day of age, or for `wfl` and `wfh` a whole number of tenths of a cm; null where the table has no such
 * row. The inverse of the z-score, position and interpolation aside.
 */
export function measurementAt(code: TableCode, sex: Sex, key: number, z: number): number | null {
  const { firstKey, rowsPerSex, lms } = lmsTable(code);
  const row = key - firstKey;
  if (!Number.isInteger(row) || row < 0 || row >= rowsPerSex) return null;
  const at = 3 * ((sex - 1) * rowsPerSex + row);
  const value = (score: number): number => curveValue(score, lms[at]!, lms[at + 1]!, lms[at + 2]!);
  if (Math.abs(z) <= CURVE_END) return value(z);
  const end = Math.sign(z) * CURVE_END;
  return value(end) + (z - end) * Math.abs(value(end) - value(end - Math.sign(z)));
}
