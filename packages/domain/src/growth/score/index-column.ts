import { type IndexCode, MISSING_REASONS, type MissingReason } from '../child.ts';
import { FLAG_LIMITS } from '../flags.ts';
import { MISSING_FLAG, MISSING_Z, type ZColumns } from '../z-columns.ts';

/** The highest score a column holds, in hundredths. */
export const HIGHEST_Z = 2_147_483_647;

function reasonCode(reason: MissingReason): number {
  return MISSING_REASONS.indexOf(reason) + 1;
}

/** Reasons as they stand in a `reason` column; 0 is none. */
export const NO_SEX = reasonCode('sex-missing');
export const NO_AGE = reasonCode('age-missing');
export const TOO_OLD = reasonCode('age-60-months-or-more');
export const TOO_YOUNG = reasonCode('age-under-91-days');
export const OEDEMA = reasonCode('oedema');
export const NO_MEASUREMENT = reasonCode('measurement-missing');
export const OUTSIDE_TABLE = reasonCode('length-outside-table');

/** The three columns of one index, and its flag limits in hundredths. */
export function indexColumn(code: IndexCode, out: ZColumns) {
  const [low, high] = FLAG_LIMITS[code];
  return { z: out.z[code], flag: out.flag[code], reason: out.reason[code], low: low * 100, high: high * 100 };
}

/** A number above zero and finite: anything else counts as not measured. */
export function isMeasurement(y: number): boolean {
  return y > 0 && y < Number.POSITIVE_INFINITY;
}

/** Nobody in the file has the measurement. */
export function writeAllMissing(out: ZColumns, code: IndexCode, n: number): void {
  out.z[code].fill(MISSING_Z, 0, n);
  out.flag[code].fill(MISSING_FLAG, 0, n);
  out.reason[code].fill(NO_MEASUREMENT, 0, n);
}
