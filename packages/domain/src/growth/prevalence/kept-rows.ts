import { wholeDaysAt } from './exact-age.ts';
import type { Survey, SurveyDesign } from './survey.ts';

/** The last whole day of age that prevalence counts. */
export const LAST_COUNTED_DAY = 1826;

/**
 * The rows that prevalence counts: not over 1826 whole days, of any age when the age is missing, and with a cluster and a
 * stratum when the design has them. Source: WHO's package anthro 1.1.
 */
export function keptRows({ measures }: Survey, { clusters, strata }: SurveyDesign): Int32Array {
  const rows = new Int32Array(measures.n);
  let count = 0;
  for (let i = 0; i < measures.n; i++) {
    if (wholeDaysAt(measures, i) > LAST_COUNTED_DAY) continue;
    if (clusters !== undefined && clusters[i]! < 0) continue;
    if (strata !== undefined && strata[i]! < 0) continue;
    rows[count++] = i;
  }
  return rows.subarray(0, count);
}
