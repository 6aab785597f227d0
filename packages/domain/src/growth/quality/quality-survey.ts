import type { MeasureColumns } from '../measure-columns.ts';
import type { ZColumns } from '../z-columns.ts';

/** Whether the children were drawn for a survey, or weighed because they came (posyandu). */
export type DataKind = 'survey' | 'routine';

/** How much of a date of birth was recorded; `birthDates` holds the place in this list. */
export const BIRTH_DATES = ['missing', 'day-unknown', 'complete'] as const;

/**
 * The measurements whose quality is looked at, with the z-scores that `zScoreColumns` gave for the same rows. All
 * else may be left out: `birthMonths` calendar month of birth 1-12 or 0, `birthDates` places in BIRTH_DATES, `ids` codes of
 * the child's number or −1, `clusters` as in a survey design, `weights` for shares of completed years.
 */
export interface QualitySurvey {
  measures: MeasureColumns;
  z: Pick<ZColumns, 'z' | 'flag'>;
  birthMonths?: Uint8Array | undefined;
  birthDates?: Uint8Array | undefined;
  ids?: Int32Array | undefined;
  clusters?: Int32Array | undefined;
  weights?: Float64Array | undefined;
}

/** A number of rows and its share of all rows of the group, in percent. */
export interface RowShare {
  n: number;
  percent: number;
}

export function rowShare(n: number, rows: number): RowShare {
  return { n, percent: rows === 0 ? 0 : (100 * n) / rows };
}

/** The rows for which something holds; a plain loop, many times faster than the array's own filter. */
export function rowsWhere(rows: Int32Array, isKept: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) if (isKept(row)) kept[count++] = row;
  return kept.subarray(0, count);
}

export function countRows(rows: Int32Array, isCounted: (row: number) => boolean): number {
  let count = 0;
  for (const row of rows) if (isCounted(row)) count++;
  return count;
}
