import type { MeasureColumns } from '../measure-columns.ts';
import type { ZColumns } from '../z-columns.ts';

/** Indices that prevalence reads. */
export type PrevalenceCode = 'len' | 'wei' | 'bmi' | 'wfl';

/**
 * The children of a survey: what prevalence reads of their measurements, and the z-scores and flags that `zScoreColumns`
 * gave for the same rows.
 */
export interface Survey {
  measures: Pick<MeasureColumns, 'n' | 'sex' | 'ageDays' | 'ageMonths' | 'oedema'>;
  z: { z: Pick<ZColumns['z'], PrevalenceCode>; flag: Pick<ZColumns['flag'], PrevalenceCode> };
}

/**
 * How the children were drawn; what is left out was not used. `weights`: NaN for a missing one. `clusters`, `strata`:
 * whole numbers from 0, −1 for a missing one. Clusters are numbered within their stratum: the same number in two strata is
 * two clusters.
 */
export interface SurveyDesign {
  weights?: Float64Array | undefined;
  clusters?: Int32Array | undefined;
  strata?: Int32Array | undefined;
}

/**
 * One way to divide the children: `codes[i]` is the place in `names` of row i's group, −1 for none. With `order` given
 * every name gets a row, in this order; with `order` found only groups that occur, sorted when there are clusters or
 * strata and by first appearance otherwise, as WHO's package does.
 */
export interface Grouping {
  title: string;
  names: readonly string[];
  codes: Int32Array;
  order: 'given' | 'found';
}
