import type { IndexCode } from '../child.ts';
import type { MeasureColumns } from '../measure-columns.ts';
import { lmsTable } from '../standards/lms-table.ts';
import { AGE_MISSING, AGE_OVER_LIMIT, MISSING_FLAG, MISSING_Z, type ZColumns } from '../z-columns.ts';
import { scoreHundredths } from './hundredths.ts';
import {
  HIGHEST_Z,
  indexColumn,
  isMeasurement,
  NO_AGE,
  NO_MEASUREMENT,
  NO_SEX,
  OEDEMA,
  TOO_OLD,
  TOO_YOUNG,
  writeAllMissing,
} from './index-column.ts';

function whyNone(y: number, sex: number, day: number, firstDay: number): number {
  if (!isMeasurement(y)) return NO_MEASUREMENT;
  if (sex !== 1 && sex !== 2) return NO_SEX;
  if (day === AGE_MISSING) return NO_AGE;
  if (day === AGE_OVER_LIMIT) return TOO_OLD;
  return day < firstDay ? TOO_YOUNG : OEDEMA;
}

/**
 * One index that is looked up by age, of the measurements `values`; `written` is what was written down, which must be
 * positive too where `values` are corrected. Oedema is heeded for `wei` and `bmi`.
 */
export function scoreForAge(
  code: Exclude<IndexCode, 'wfl'>,
  values: Float64Array | undefined,
  input: MeasureColumns,
  out: ZColumns,
  written: Float64Array | undefined = values,
): void {
  const { n, sex } = input;
  if (values === undefined || written === undefined) {
    writeAllMissing(out, code, n);
    return;
  }
  const { z, flag, reason, low, high } = indexColumn(code, out);
  const { ageDay } = out;
  const oedema = code === 'wei' || code === 'bmi' ? input.oedema : undefined;
  const { lms, firstKey, rowsPerSex } = lmsTable(code);
  for (let i = 0; i < n; i++) {
    const y = written[i]! > 0 ? values[i]! : 0;
    const day = ageDay[i]!;
    const half = sex[i]! - 1;
    const swollen = oedema !== undefined && oedema[i] === 1;
    if (isMeasurement(y) && half >= 0 && half <= 1 && day >= firstKey && !swollen) {
      const at = 3 * (half * rowsPerSex + day - firstKey);
      const score = Math.min(scoreHundredths(y, lms[at]!, lms[at + 1]!, lms[at + 2]!), HIGHEST_Z);
      z[i] = score;
      flag[i] = score < low || score > high ? 1 : 0;
      reason[i] = 0;
    } else {
      z[i] = MISSING_Z;
      flag[i] = MISSING_FLAG;
      reason[i] = whyNone(y, half + 1, day, firstKey);
    }
  }
}
