import { MISSING_Z } from '../z-columns.ts';
import { ageRatio, EXPECTED_AGE_RATIO } from './age-pattern.ts';
import { ClusterTally } from './cluster-tally.ts';
import { DigitTallies } from './digit-preference.ts';
import { type DataKind, type QualitySurvey, rowsWhere } from './quality-survey.ts';
import { ScoreTally, type SmartFlags } from './score-tally.ts';
import { SexTally } from './sex-ratio.ts';
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

const isOfAge = (months: number) => months >= FROM_MONTHS && months < BELOW_MONTHS;

/** Counts the children of 6-59 months, whom SMART's score is about. Source: SMART plausibility check (ENA), mwana. */
export class SmartTally {
  #sex = new SexTally();
  #digits = new DigitTallies();
  #scores = { wfl: new ScoreTally(), ac: new ScoreTally() };
  #clusters: ClusterTally | null = null;
  #flags: SmartFlags | null = null;

  add({ measures, z }: QualitySurvey, ages: Float64Array, rows: Int32Array): void {
    const sample = rowsWhere(rows, (row) => isOfAge(ages[row]!));
    this.#sex.add(measures.sex, sample);
    this.#digits.add(measures, sample);
    for (const index of ['wfl', 'ac'] as const) this.#scores[index].add(z.z[index], z.flag[index], sample);
  }

  /**
   * Counts wasted children by cluster, once all rows have been added: which children SMART flags depends on the mean of
   * all.
   */
  addClusters({ z: { z }, clusters }: QualitySurvey, ages: Float64Array, rows: Int32Array): void {
    if (clusters === undefined) return;
    this.#clusters ??= new ClusterTally();
    this.#flags ??= this.#scores.wfl.smart();
    const { isKept } = this.#flags;
    const kept = rowsWhere(rows, (row) => isOfAge(ages[row]!) && z.wfl[row] !== MISSING_Z && isKept(z.wfl[row]!));
    this.#clusters.add(clusters, kept, (row) => z.wfl[row]! < -200);
  }

  #digitScores(index: SmartIndex) {
    const { weight, length, arm } = this.#digits;
    const armScore = arm.preference()?.score;
    if (index === 'ac') return { 'arm-digits': armScore };
    return {
      'weight-digits': weight.preference()?.score,
      'length-digits': length.preference()?.score,
      ...(armScore === undefined ? {} : { 'arm-digits': armScore }),
    };
  }

  /**
   * The SMART plausibility score: points of each test, their sum and SMART's word for it. A survey tool: refused for
   * routine data and for fewer than 100 children with a z-score. The digits of arm circumference count when it was
   * measured, the spread of wasting over clusters when there are clusters. Flags are SMART's and in percent of the
   * children with a z-score. `months` are all children by completed month of age.
   */
  score(kind: DataKind, months: readonly number[], index: SmartIndex): SmartScore {
    const { withZ: n, flagged, kept } = this.#scores[index].smart();
    if (kind === 'routine') return { ok: false, index, n, reason: 'routine-data' };
    if (n < FEWEST_CHILDREN) return { ok: false, index, n, reason: 'fewer-than-100-children' };

    const spread = index === 'wfl' ? (this.#clusters?.spread() ?? null) : null;
    const { sd, skewness, kurtosis } = kept;
    const values: Partial<Record<SmartTestName, number | null | undefined>> = {
      flags: (100 * flagged) / n,
      'sex-ratio': this.#sex.ratio().test?.p,
      'age-ratio': ageRatioP(months, index),
      ...this.#digitScores(index),
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
}
