import type { MeasureColumns } from './measure-columns.ts';
import { scoreForAge } from './score/for-age.ts';
import { scoreForLength } from './score/for-length.ts';
import { prepareColumns } from './score/prepare-columns.ts';
import { allocateZColumns, type ZColumns } from './z-columns.ts';

/**
 * z-scores and flags of n children by the WHO Child Growth Standards, for files. `out` is filled and returned; without
 * it new columns are made. Gives for every child what `zScores` gives.
 */
export function zScoreColumns(input: MeasureColumns, out: ZColumns = allocateZColumns(input.n)): ZColumns {
  prepareColumns(input, out);
  scoreForAge('len', out.lengthUsedCm, input, out, input.lengthCm);
  scoreForAge('wei', input.weightKg, input, out);
  scoreForLength(input, out);
  scoreForAge('bmi', input.weightKg && input.lengthCm && out.bmi, input, out);
  scoreForAge('hc', input.headCm, input, out);
  scoreForAge('ac', input.armCm, input, out);
  scoreForAge('ts', input.tricepsMm, input, out);
  scoreForAge('ss', input.subscapularMm, input, out);
  return out;
}
