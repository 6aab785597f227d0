import { type IndexCode, MISSING_REASONS, type MissingReason } from './child.ts';
import { FLAG_LIMITS } from './flags.ts';
import { hundredths } from './round-score.ts';
import { MISSING_FLAG, MISSING_Z, type ZColumns } from './z-columns.ts';

const HIGHEST_Z = 2_147_483_647;

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
export interface IndexColumn {
  readonly z: Int32Array;
  readonly flag: Int8Array;
  readonly reason: Uint8Array;
  readonly low: number;
  readonly high: number;
}

export function indexColumn(code: IndexCode, out: ZColumns): IndexColumn {
  const [low, high] = FLAG_LIMITS[code];
  return { z: out.z[code], flag: out.flag[code], reason: out.reason[code], low: low * 100, high: high * 100 };
}

export function writeScore(column: IndexColumn, i: number, z: number): void {
  const rounded = Math.min(hundredths(z), HIGHEST_Z);
  column.z[i] = rounded;
  column.flag[i] = rounded < column.low || rounded > column.high ? 1 : 0;
  column.reason[i] = 0;
}

export function writeMissing(column: IndexColumn, i: number, reason: number): void {
  column.z[i] = MISSING_Z;
  column.flag[i] = MISSING_FLAG;
  column.reason[i] = reason;
}
