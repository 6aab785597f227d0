import {
  indexColumn,
  NO_MEASUREMENT,
  NO_SEX,
  OEDEMA,
  OUTSIDE_TABLE,
  TOO_OLD,
  writeMissing,
  writeScore,
} from './index-column.ts';
import { lmsScore } from './lms-score.ts';
import type { MeasureColumns } from './measure-columns.ts';
import { POSITION_STANDING, POSITION_UNKNOWN, STANDING_FROM_DAY } from './position.ts';
import { type LmsTable, lmsTable } from './standards/lms-table.ts';
import { AGE_MISSING, AGE_OVER_LIMIT, type ZColumns } from './z-columns.ts';

/** With neither age nor position known, a child this long counts as measured standing. */
const STANDING_FROM_CM = 87;

/** Rows of the tables lie 0.1 cm apart. */
const ROWS_PER_CM = 10;

/** By age where it is known (the position is already in the length), else by position, else by length. */
function isStanding(ageDay: number, position: number, length: number): boolean {
  if (ageDay !== AGE_MISSING) return ageDay >= STANDING_FROM_DAY;
  return position === POSITION_UNKNOWN ? length >= STANDING_FROM_CM : position === POSITION_STANDING;
}

/** z of a weight at a length, L, M and S each on a straight line between two rows; NaN outside the table. */
function scoreAt(weight: number, length: number, sex: number, { firstKey, rowsPerSex, lms }: LmsTable): number {
  const tenths = length * ROWS_PER_CM;
  const key = Math.floor(tenths);
  if (length < firstKey / ROWS_PER_CM || length > (firstKey + rowsPerSex - 1) / ROWS_PER_CM) return Number.NaN;
  const share = tenths - key;
  const row = 3 * ((sex - 1) * rowsPerSex + key - firstKey);
  const [l, m, s] = [lms[row]!, lms[row + 1]!, lms[row + 2]!];
  if (share === 0) return lmsScore(weight, l, m, s);
  return lmsScore(
    weight,
    l + share * (lms[row + 3]! - l),
    m + share * (lms[row + 4]! - m),
    s + share * (lms[row + 5]! - s),
  );
}

/** Weight-for-length/height: the one index that also exists when the age is missing. */
export function scoreForLength(input: MeasureColumns, out: ZColumns): void {
  const column = indexColumn('wfl', out);
  const { n, sex, weightKg, lengthCm, oedema } = input;
  for (let i = 0; i < n; i++) {
    const weight = weightKg === undefined ? 0 : weightKg[i]!;
    const length = lengthCm !== undefined && lengthCm[i]! > 0 ? out.lengthUsedCm[i]! : 0;
    let reason = 0;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY && length > 0)) reason = NO_MEASUREMENT;
    else if (sex[i] !== 1 && sex[i] !== 2) reason = NO_SEX;
    else if (oedema !== undefined && oedema[i] === 1) reason = OEDEMA;
    else if (out.ageDay[i] === AGE_OVER_LIMIT) reason = TOO_OLD;
    if (reason !== 0) {
      writeMissing(column, i, reason);
      continue;
    }
    const table = lmsTable(isStanding(out.ageDay[i]!, out.positionUsed[i]!, length) ? 'wfh' : 'wfl');
    const z = scoreAt(weight, length, sex[i]!, table);
    if (Number.isNaN(z)) writeMissing(column, i, OUTSIDE_TABLE);
    else writeScore(column, i, z);
  }
}
