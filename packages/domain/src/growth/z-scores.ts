import {
  type ChildMeasures,
  INDEX_CODES,
  type IndexCode,
  MISSING_REASONS,
  type MissingReason,
  type Position,
} from './child.ts';
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

const column = (): Float64Array => new Float64Array(1);

const input = {
  n: 1,
  sex: new Uint8Array(1),
  ageDays: column(),
  ageMonths: column(),
  weightKg: column(),
  lengthCm: column(),
  position: new Uint8Array(1),
  oedema: new Uint8Array(1),
  headCm: column(),
  armCm: column(),
  tricepsMm: column(),
  subscapularMm: column(),
} satisfies MeasureColumns;

const output = allocateZColumns(1);

const POSITION_CODES = { L: POSITION_LYING, H: POSITION_STANDING };
const POSITION_OF_CODE = [null, 'L', 'H'] as const;

function load(child: ChildMeasures): void {
  input.sex[0] = child.sex ?? 0;
  input.ageDays[0] = child.ageDays ?? Number.NaN;
  input.ageMonths[0] = child.ageMonths ?? Number.NaN;
  input.weightKg[0] = child.weightKg ?? Number.NaN;
  input.lengthCm[0] = child.lengthCm ?? Number.NaN;
  input.position[0] = child.position ? POSITION_CODES[child.position] : POSITION_UNKNOWN;
  input.oedema[0] = child.oedema === true ? 1 : 0;
  input.headCm[0] = child.headCm ?? Number.NaN;
  input.armCm[0] = child.armCm ?? Number.NaN;
  input.tricepsMm[0] = child.tricepsMm ?? Number.NaN;
  input.subscapularMm[0] = child.subscapularMm ?? Number.NaN;
}

/** The answer for one child of a set of columns, in the form that `zScores` gives. */
export function zScoresAt(columns: ZColumns, i: number): ZScores {
  const result = (code: IndexCode): IndexResult => {
    const z = columns.z[code][i]!;
    if (z === MISSING_Z) return { z: null, flag: null, reason: MISSING_REASONS[columns.reason[code][i]! - 1]! };
    return { z: z / 100, flag: columns.flag[code][i] === 1, reason: null };
  };
  return {
    indices: Object.fromEntries(INDEX_CODES.map((code) => [code, result(code)])) as Record<IndexCode, IndexResult>,
    lengthUsedCm: finiteOrNull(columns.lengthUsedCm[i]!),
    bmi: finiteOrNull(columns.bmi[i]!),
    positionUsed: POSITION_OF_CODE[columns.positionUsed[i]!] ?? null,
    positionIgnored: columns.positionIgnored[i] === 1,
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * z-scores and flags of one child by the WHO Child Growth Standards (2006, 2007), from birth to below 60 exact months.
 * An index that cannot be computed says why; nothing is guessed or clamped. With oedema the three indices with weight
 * are missing. The method is described in this folder's README.
 */
export function zScores(child: ChildMeasures): ZScores {
  load(child);
  return zScoresAt(zScoreColumns(input, output), 0);
}
