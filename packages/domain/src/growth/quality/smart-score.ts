import { moments } from '../statistics/moments.ts';
import { ageRatio, childrenByMonth, EXPECTED_AGE_RATIO } from './age-pattern.ts';
import { clusterSpread } from './cases-per-cluster.ts';
import { digitPreference, WHOLE_RANGES } from './digit-preference.ts';
import { type DataKind, type QualitySurvey, rowsWhere } from './quality-survey.ts';
import { sexRatio } from './sex-ratio.ts';
import { smartFlags } from './smart-flags.ts';
import {
  rateSmartScore,
  rateSmartTest,
  type SmartRating,
  type SmartTest,
  type SmartTestName,
} from './smart-ratings.ts';

/** The index whose plausibility is scored: weight-for-height, or arm circumference-for-age. */
export type SmartIndex = 'wfl' | 'ac';

/** Why there is no score: routine data are no survey; too few children; a test that the data cannot answer. */
export type SmartRefusal = 'routine-data' | 'fewer-than-100-children' | 'test-impossible';

/** `n` children of 6-59 months with a z-score. */
export type SmartScore =
  | { ok: true; index: SmartIndex; n: number; tests: SmartTest[]; points: number; rating: SmartRating }
  | { ok: false; index: SmartIndex; n: number; reason: SmartRefusal };

/** SMART's score is for surveys of at least this many children. */
export const FEWEST_CHILDREN = 100;

const FROM_MONTHS = 6;
const BELOW_MONTHS = 60;
const NORMAL_KURTOSIS = 3;
// Share of 24-59 months among 6-59 that mwana expects, as younger children for each older one.
const EXPECTED_ARM_AGE_RATIO = 0.34 / 0.66;

function ageRatioP(months: readonly number[], index: SmartIndex): number | undefined {
  const ratio =
    index === 'wfl'
      ? ageRatio(months, FROM_MONTHS, 30, BELOW_MONTHS, EXPECTED_AGE_RATIO)
      : ageRatio(months, FROM_MONTHS, 24, BELOW_MONTHS, EXPECTED_ARM_AGE_RATIO);
  return ratio.test?.p;
}

function digitScores({ measures }: QualitySurvey, index: SmartIndex, rows: Int32Array) {
  const arm = digitPreference(measures.armCm, rows, WHOLE_RANGES.arm)?.score;
  if (index === 'ac') return { 'arm-digits': arm };
  return {
    'weight-digits': digitPreference(measures.weightKg, rows, WHOLE_RANGES.weight)?.score,
    'length-digits': digitPreference(measures.lengthCm, rows, WHOLE_RANGES.length)?.score,
    ...(arm === undefined ? {} : { 'arm-digits': arm }),
  };
}

/**
 * The SMART plausibility score of the children of 6-59 months among the rows: points of each test, their sum and SMART's
 * word for it. A survey tool: refused for routine data and for fewer than 100 children with a z-score. The digits of arm
 * circumference count when it was measured, the spread of wasting over clusters when there are clusters. Flags are SMART's
 * and in percent of the children with a z-score. Source: SMART plausibility check (ENA), mwana.
 */
export function smartScore(
  survey: QualitySurvey,
  kind: DataKind,
  ages: Float64Array,
  rows: Int32Array,
  index: SmartIndex = 'wfl',
): SmartScore {
  const sample = rowsWhere(rows, (row) => ages[row]! >= FROM_MONTHS && ages[row]! < BELOW_MONTHS);
  const flags = smartFlags(survey, index, sample);
  const n = flags.withZ;
  if (kind === 'routine') return { ok: false, index, n, reason: 'routine-data' };
  if (n < FEWEST_CHILDREN) return { ok: false, index, n, reason: 'fewer-than-100-children' };

  const { sd, skewness, kurtosis } = moments(flags.kept);
  const z = survey.z.z[index];
  const spread = index === 'wfl' ? clusterSpread(survey.clusters, flags.keptRows, (row) => z[row]! < -200) : null;
  const values: Partial<Record<SmartTestName, number | null | undefined>> = {
    flags: (100 * flags.flagged) / n,
    'sex-ratio': sexRatio(survey, sample).test?.p,
    'age-ratio': ageRatioP(childrenByMonth(ages, sample), index),
    ...digitScores(survey, index, sample),
    sd,
    skewness,
    kurtosis: kurtosis === null ? null : kurtosis - NORMAL_KURTOSIS,
    ...(spread === null ? {} : { 'cluster-spread': spread.p }),
  };
  const tests: SmartTest[] = [];
  for (const [test, value] of Object.entries(values) as [SmartTestName, number | null | undefined][]) {
    if (value === null || value === undefined) return { ok: false, index, n, reason: 'test-impossible' };
    tests.push(rateSmartTest(test, value, index));
  }
  const points = tests.reduce((sum, test) => sum + test.points, 0);
  return { ok: true, index, n, tests, points, rating: rateSmartScore(points) };
}
