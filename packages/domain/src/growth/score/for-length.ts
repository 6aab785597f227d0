import type { MeasureColumns } from '../measure-columns.ts';
import { POSITION_STANDING, POSITION_UNKNOWN, STANDING_FROM_DAY } from '../position.ts';
import { type LmsTable, lmsTable } from '../standards/lms-table.ts';
import { AGE_MISSING, AGE_OVER_LIMIT, MISSING_FLAG, MISSING_Z, type ZColumns } from '../z-columns.ts';
import { scoreHundredths } from './hundredths.ts';
import {
  HIGHEST_Z,
  indexColumn,
  isMeasurement,
  NO_MEASUREMENT,
  NO_SEX,
  OEDEMA,
  OUTSIDE_TABLE,
  TOO_OLD,
  writeAllMissing,
} from './index-column.ts';

/** With neither age nor position known, a child this long counts as measured standing. */
const STANDING_FROM_CM = 87;

/** Rows of the tables lie 0.1 cm apart. */
const ROWS_PER_CM = 10;

/** By age where it is known (the position is already in the length), else by position, else by length. */
function isStanding(ageDay: number, position: number, length: number): boolean {
  if (ageDay !== AGE_MISSING) return ageDay >= STANDING_FROM_DAY;
  return position === POSITION_UNKNOWN ? length >= STANDING_FROM_CM : position === POSITION_STANDING;
}

function isInside(tenths: number, { firstKey, rowsPerSex }: LmsTable): boolean {
  return tenths >= firstKey && tenths <= firstKey + rowsPerSex - 1;
}

/** L, M and S each on a straight line between the two rows about the length, given in tenths of a cm. */
function scoreAt(weight: number, tenths: number, half: number, { firstKey, rowsPerSex, lms }: LmsTable): number {
  const key = Math.floor(tenths);
  const share = tenths - key;
  const low = 3 * (half * rowsPerSex + key - firstKey);
  const high = low + 3;
  const l = lms[low]! + share * (lms[high]! - lms[low]!);
  const m = lms[low + 1]! + share * (lms[high + 1]! - lms[low + 1]!);
  const s = lms[low + 2]! + share * (lms[high + 2]! - lms[low + 2]!);
  return scoreHundredths(weight, l, m, s);
}

function whyNone(measured: boolean, sex: number, swollen: boolean, day: number): number {
  if (!measured) return NO_MEASUREMENT;
  if (sex !== 1 && sex !== 2) return NO_SEX;
  if (swollen) return OEDEMA;
  return day === AGE_OVER_LIMIT ? TOO_OLD : OUTSIDE_TABLE;
}

/** Weight-for-length/height: the one index that also exists when the age is missing. */
export function scoreForLength(input: MeasureColumns, out: ZColumns): void {
  const { n, sex, weightKg, lengthCm, oedema } = input;
  if (weightKg === undefined || lengthCm === undefined) {
    writeAllMissing(out, 'wfl', n);
    return;
  }
  const { z, flag, reason, low, high } = indexColumn('wfl', out);
  const { ageDay, positionUsed, lengthUsedCm } = out;
  const lying = lmsTable('wfl');
  const standing = lmsTable('wfh');
  for (let i = 0; i < n; i++) {
    const weight = weightKg[i]!;
    const length = lengthUsedCm[i]!;
    const tenths = length * ROWS_PER_CM;
    const day = ageDay[i]!;
    const half = sex[i]! - 1;
    const measured = isMeasurement(weight) && isMeasurement(length) && lengthCm[i]! > 0;
    const swollen = oedema !== undefined && oedema[i] === 1;
    const table = isStanding(day, positionUsed[i]!, length) ? standing : lying;
    if (measured && half >= 0 && half <= 1 && !swollen && day !== AGE_OVER_LIMIT && isInside(tenths, table)) {
      const score = Math.min(scoreAt(weight, tenths, half, table), HIGHEST_Z);
      z[i] = score;
      flag[i] = score < low || score > high ? 1 : 0;
      reason[i] = 0;
    } else {
      z[i] = MISSING_Z;
      flag[i] = MISSING_FLAG;
      reason[i] = whyNone(measured, half + 1, swollen, day);
    }
  }
}
