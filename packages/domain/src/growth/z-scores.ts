import { type ChildMeasures, type IndexCode, MISSING_REASONS, type MissingReason, type Position } from './child.ts';
import type { MeasureColumns } from './measure-columns.ts';
import { POSITION_LYING, POSITION_STANDING, POSITION_UNKNOWN } from './position.ts';
import { allocateZColumns, MISSING_Z, type ZColumns } from './z-columns.ts';
import { zScoreColumns } from './z-score-columns.ts';

/** `z` rounded to two decimals, `flag` whether it is implausible; or the reason why there is none. */
export interface IndexResult {
  z: number | null;
  flag: boolean | null;
  reason: MissingReason | null;
}

/**
 * All indices of one child. `lengthUsedCm` is the length after correction for the position, `bmi` kg/m² from it, neither
 * rounded. `positionIgnored` marks a standing measurement below 9 months, which is not believed (WHO's `c9mo_flag`).
 */
export interface ZScores {
  indices: Record<IndexCode, IndexResult>;
  lengthUsedCm: number | null;
  bmi: number | null;
  positionUsed: Position | null;
  positionIgnored: boolean;
}

const one = (): Float64Array => new Float64Array(1);
const sex = new Uint8Array(1);
const position = new Uint8Array(1);
const oedema = new Uint8Array(1);
const scratch = {
  ageDays: one(),
  ageMonths: one(),
  weightKg: one(),
  lengthCm: one(),
  headCm: one(),
  armCm: one(),
  tricepsMm: one(),
  subscapularMm: one(),
};
const output = allocateZColumns(1);

const POSITION_CODES = { L: POSITION_LYING, H: POSITION_STANDING };
const POSITION_OF_CODE = [null, 'L', 'H'] as const;

function put(column: Float64Array, value: number | null | undefined): Float64Array | undefined {
  if (value === null || value === undefined) return undefined;
  column[0] = value;
  return column;
}

/** A file of one child; what was not measured is a column left out, so its table is not even decoded. */
function columnsOf(child: ChildMeasures): MeasureColumns {
  sex[0] = child.sex ?? 0;
  position[0] = child.position ? POSITION_CODES[child.position] : POSITION_UNKNOWN;
  oedema[0] = child.oedema === true ? 1 : 0;
  scratch.ageDays[0] = child.ageDays ?? Number.NaN;
  return {
    n: 1,
    sex,
    ageDays: scratch.ageDays,
    ageMonths: put(scratch.ageMonths, child.ageMonths),
    weightKg: put(scratch.weightKg, child.weightKg),
    lengthCm: put(scratch.lengthCm, child.lengthCm),
    position,
    oedema,
    headCm: put(scratch.headCm, child.headCm),
    armCm: put(scratch.armCm, child.armCm),
    tricepsMm: put(scratch.tricepsMm, child.tricepsMm),
    subscapularMm: put(scratch.subscapularMm, child.subscapularMm),
  };
}

function resultAt(columns: ZColumns, code: IndexCode, i: number): IndexResult {
  const z = columns.z[code][i]!;
  if (z === MISSING_Z) return { z: null, flag: null, reason: MISSING_REASONS[columns.reason[code][i]! - 1]! };
  return { z: z / 100, flag: columns.flag[code][i] === 1, reason: null };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The answer for one child of a set of columns, in the form that `zScores` gives. */
export function zScoresAt(columns: ZColumns, i: number): ZScores {
  return {
    indices: {
      len: resultAt(columns, 'len', i),
      wei: resultAt(columns, 'wei', i),
      wfl: resultAt(columns, 'wfl', i),
      bmi: resultAt(columns, 'bmi', i),
      hc: resultAt(columns, 'hc', i),
      ac: resultAt(columns, 'ac', i),
      ts: resultAt(columns, 'ts', i),
      ss: resultAt(columns, 'ss', i),
    },
    lengthUsedCm: finiteOrNull(columns.lengthUsedCm[i]!),
    bmi: finiteOrNull(columns.bmi[i]!),
    positionUsed: POSITION_OF_CODE[columns.positionUsed[i]!] ?? null,
    positionIgnored: columns.positionIgnored[i] === 1,
  };
}

/**
 * z-scores and flags of one child by the WHO Child Growth Standards (2006, 2007), from birth to below 60 exact months.
 * An index that cannot be computed says why; nothing is guessed or clamped. With oedema the three indices with weight
 * are missing. The method is described in this folder's README.
 */
export function zScores(child: ChildMeasures): ZScores {
  return zScoresAt(zScoreColumns(columnsOf(child), output), 0);
}
