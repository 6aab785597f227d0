import type { IndexCode } from './child.ts';
import {
  type IndexColumn,
  indexColumn,
  NO_AGE,
  NO_MEASUREMENT,
  NO_SEX,
  OEDEMA,
  TOO_OLD,
  TOO_YOUNG,
  writeMissing,
  writeScore,
} from './index-column.ts';
import { lmsScore } from './lms-score.ts';
import type { MeasureColumns } from './measure-columns.ts';
import { firstKey, type LmsTable, lmsTable } from './standards/lms-table.ts';
import { AGE_MISSING, AGE_OVER_LIMIT, type ZColumns } from './z-columns.ts';

function whyNone(sex: number, day: number, firstDay: number, swollen: boolean): number {
  if (sex !== 1 && sex !== 2) return NO_SEX;
  if (swollen) return OEDEMA;
  if (day === AGE_MISSING) return NO_AGE;
  if (day === AGE_OVER_LIMIT) return TOO_OLD;
  return day < firstDay ? TOO_YOUNG : 0;
}

/**
 * One index that is looked up by age. `measured` holds what was written down and must be positive, `used` what the
 * index is taken of (they differ where the position was corrected). Oedema is heeded for `wei` and `bmi`.
 */
export function scoreForAge(
  code: Exclude<IndexCode, 'wfl'>,
  measured: Float64Array | undefined,
  used: Float64Array | undefined,
  input: MeasureColumns,
  out: ZColumns,
): void {
  const column = indexColumn(code, out);
  const oedema = code === 'wei' || code === 'bmi' ? input.oedema : undefined;
  const firstDay = firstKey(code);
  let table: LmsTable | undefined;
  for (let i = 0; i < input.n; i++) {
    if (measured === undefined || used === undefined || !isMeasurement(measured[i]!, used[i]!)) {
      writeMissing(column, i, NO_MEASUREMENT);
      continue;
    }
    const sex = input.sex[i]!;
    const day = out.ageDay[i]!;
    const reason = whyNone(sex, day, firstDay, oedema !== undefined && oedema[i] === 1);
    if (reason !== 0) {
      writeMissing(column, i, reason);
      continue;
    }
    table ??= lmsTable(code);
    scoreRow(column, i, used[i]!, table, (sex - 1) * table.rowsPerSex + day - firstDay);
  }
}

function isMeasurement(measured: number, used: number): boolean {
  return measured > 0 && used > 0 && used < Number.POSITIVE_INFINITY;
}

function scoreRow(column: IndexColumn, i: number, y: number, { lms }: LmsTable, row: number): void {
  writeScore(column, i, lmsScore(y, lms[row * 3]!, lms[row * 3 + 1]!, lms[row * 3 + 2]!));
}
