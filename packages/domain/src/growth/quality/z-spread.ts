import { INDEX_CODES, type IndexCode } from '../child.ts';
import { type Moments, moments } from '../statistics/moments.ts';
import { countRows, type QualitySurvey, type RowShare, rowShare, rowsWhere, valuesOf } from './quality-survey.ts';
import { smartFlags } from './smart-flags.ts';

/**
 * One index in a group: implausible values (WHO's flags) of all rows, those with no z-score included; `smartFlagged` values
 * more than 3 from the group's own mean; spread of z without WHO's flagged ones and without sampling weights; `histogram[k]` counts z from −6 + k/2 up to half a step more.
 */
export interface IndexQuality extends Moments {
  withZ: number;
  flagged: RowShare;
  smartFlagged: number;
  histogram: number[];
}

const HISTOGRAM_FROM = -600;
const HISTOGRAM_STEP = 50;
const HISTOGRAM_BARS = 25;

function histogram(scores: Float64Array): number[] {
  const bars = new Array<number>(HISTOGRAM_BARS).fill(0);
  for (const z of scores) bars[Math.floor((Math.round(z * 100) - HISTOGRAM_FROM) / HISTOGRAM_STEP)]!++;
  return bars;
}

/** z-scores of the rows, those that are flagged left out. */
export function unflaggedScores({ z }: Pick<QualitySurvey, 'z'>, code: IndexCode, rows: Int32Array): Float64Array {
  const flag = z.flag[code];
  const column = z.z[code];
  return valuesOf(
    rowsWhere(rows, (row) => flag[row] === 0),
    (row) => column[row]! / 100,
  );
}

export function indexQuality(survey: Pick<QualitySurvey, 'z'>, code: IndexCode, rows: Int32Array): IndexQuality {
  const flag = survey.z.flag[code];
  const scores = unflaggedScores(survey, code, rows);
  const flagged = countRows(rows, (row) => flag[row] === 1);
  const smart = smartFlags(survey, code, rows);
  return {
    withZ: smart.withZ,
    flagged: rowShare(flagged, rows.length),
    smartFlagged: smart.flagged,
    ...moments(scores),
    histogram: histogram(scores),
  };
}

/** Every index that a child of the group has a z-score of; null for the others. */
export function indexQualities(
  survey: Pick<QualitySurvey, 'z'>,
  rows: Int32Array,
): Record<IndexCode, IndexQuality | null> {
  const entries = INDEX_CODES.map((code) => {
    const quality = indexQuality(survey, code, rows);
    return [code, quality.withZ > 0 ? quality : null];
  });
  return Object.fromEntries(entries) as Record<IndexCode, IndexQuality | null>;
}
