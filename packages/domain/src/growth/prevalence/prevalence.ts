import { type CountedZ, combinedZ, countedZ, PREVALENCE_INDICES, type PrevalenceIndex } from './counted-z.ts';
import { type Estimator, estimator } from './estimator.ts';
import { groupRows } from './group-rows.ts';
import { type CombinedEstimates, combinedEstimates, type IndexEstimates, indexEstimates } from './index-estimates.ts';
import { keptRows } from './kept-rows.ts';
import { samplingFrame } from './sampling-frame.ts';
import { standardGroupings } from './standard-groupings.ts';
import type { Grouping, Survey, SurveyDesign } from './survey.ts';

/** The figures of one group, labelled `title: name`; the group of all children has no title. */
export interface PrevalenceRow {
  group: string;
  title: string | null;
  name: string;
  indices: Record<PrevalenceIndex, IndexEstimates>;
  combined: CombinedEstimates;
}

/** `kept` rows were counted; of the `dropped` the age is over the limit or the cluster or stratum missing. */
export type PrevalenceOutcome =
  | { ok: true; rows: PrevalenceRow[]; kept: number; dropped: number }
  | { ok: false; reason: 'negative-weight'; row: number }
  | { ok: false; reason: 'nobody-left' };

const INDICES = Object.keys(PREVALENCE_INDICES) as PrevalenceIndex[];

function perIndex<T>(make: (index: PrevalenceIndex) => T): Record<PrevalenceIndex, T> {
  return Object.fromEntries(INDICES.map((index) => [index, make(index)])) as Record<PrevalenceIndex, T>;
}

function estimateGroup(estimates: Estimator, z: Record<PrevalenceIndex, CountedZ>) {
  const combined = combinedZ(z.HA, z.WH);
  return (title: string | null, name: string, rows: Int32Array): PrevalenceRow => ({
    group: title === null ? name : `${title}: ${name}`,
    title,
    name,
    indices: perIndex((index) => indexEstimates(estimates, rows, z[index])),
    combined: combinedEstimates(estimates, rows, combined),
  });
}

/**
 * Prevalence of stunting, underweight, wasting, overweight and their like, with standard error and 95 % interval, as WHO's
 * standard analysis gives them: for all children, by age, sex and age × sex, and by `groupings`.
 *
 * Standard errors are by Taylor linearisation, a group being a domain of the whole sample; intervals of percentages are on
 * the logit scale, both with Student's t on the degrees of freedom of the design. A missing weight counts as 0: the child
 * adds to `unwpop` only. A negative weight is refused. Source: WHO's package anthro 1.1; WHO/UNICEF 2019.
 */
export function prevalence(
  survey: Survey,
  design: SurveyDesign = {},
  groupings: readonly Grouping[] = [],
): PrevalenceOutcome {
  const { n } = survey.measures;
  const negative = design.weights?.subarray(0, n).findIndex((weight) => weight < 0) ?? -1;
  if (negative >= 0) return { ok: false, reason: 'negative-weight', row: negative };
  const kept = keptRows(survey, design);
  if (kept.length === 0) return { ok: false, reason: 'nobody-left' };

  const isSorted = design.clusters !== undefined || design.strata !== undefined;
  const estimate = estimateGroup(
    estimator(samplingFrame(n, kept, design)),
    perIndex((index) => countedZ(survey, index)),
  );
  const groups = [...standardGroupings(survey.measures), ...groupings].flatMap((grouping) =>
    groupRows(kept, grouping, isSorted).map(({ name, rows }) => estimate(grouping.title, name, rows)),
  );
  const rows = [estimate(null, 'All', kept), ...groups];
  return { ok: true, rows, kept: kept.length, dropped: n - kept.length };
}
