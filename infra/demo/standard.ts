import { type LmsTable, lmsTable, STANDING_FROM_DAY } from '@konvergensi/domain';

/** Length lying before the second birthday, height standing after it, in cm: where z lies on the WHO standard. */
export function lengthAt(sex: 1 | 2, ageDays: number, z: number): number {
  return valueAt(lmsTable('len'), sex, ageDays, z);
}

/** Weight in kg at this length or height and weight-for-length z; the length is kept inside the table. */
export function weightAt(sex: 1 | 2, ageDays: number, lengthCm: number, z: number): number {
  const table = lmsTable(ageDays < STANDING_FROM_DAY ? 'wfl' : 'wfh');
  return valueAt(table, sex, Math.round(lengthCm * 10), z);
}

function valueAt({ firstKey, rowsPerSex, lms }: LmsTable, sex: 1 | 2, key: number, z: number): number {
  const row = Math.min(Math.max(key - firstKey, 0), rowsPerSex - 1) + (sex - 1) * rowsPerSex;
  const [l = 1, m = 0, s = 0] = lms.subarray(row * 3, row * 3 + 3);
  const at = (score: number) => m * (1 + l * s * score) ** (1 / l);
  if (z > 3) return at(3) + (z - 3) * (at(3) - at(2));
  if (z < -3) return at(-3) + (z + 3) * (at(-2) - at(-3));
  return at(z);
}
