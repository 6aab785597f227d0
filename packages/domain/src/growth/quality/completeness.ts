import { type BIRTH_DATES, countRows, type QualitySurvey, type RowShare, rowShare } from './quality-survey.ts';

/** What is missing of the rows of a group; null where the file has nothing to say it from. */
export interface Completeness {
  rows: number;
  missing: Record<'sex' | 'age' | 'weight' | 'length' | 'position', RowShare>;
  birthDates: Record<(typeof BIRTH_DATES)[number], RowShare> | null;
  /** Rows whose child's number another row of the group has had before. */
  repeatedIds: RowShare | null;
  clusters: number | null;
}

function distinct(rows: Int32Array, codes: Int32Array): number {
  const found = new Set<number>();
  for (const row of rows) if (codes[row]! >= 0) found.add(codes[row]!);
  return found.size;
}

/** Completeness of the records. A weight or length that is zero or negative is missing. Source: WHO/UNICEF 2019. */
export function completeness(
  { measures, birthDates, ids, clusters }: QualitySurvey,
  ages: Float64Array,
  rows: Int32Array,
): Completeness {
  const missing = (isMissing: (row: number) => boolean) => rowShare(countRows(rows, isMissing), rows.length);
  const noMeasure = (column: Float64Array | undefined) => missing((row) => !(column !== undefined && column[row]! > 0));
  const dated = (place: number) => missing((row) => birthDates?.[row] === place);
  return {
    rows: rows.length,
    missing: {
      sex: missing((row) => measures.sex[row] === 0),
      age: missing((row) => Number.isNaN(ages[row]!)),
      weight: noMeasure(measures.weightKg),
      length: noMeasure(measures.lengthCm),
      position: missing((row) => measures.position === undefined || measures.position[row] === 0),
    },
    birthDates: birthDates === undefined ? null : { missing: dated(0), 'day-unknown': dated(1), complete: dated(2) },
    repeatedIds:
      ids === undefined ? null : rowShare(countRows(rows, (row) => ids[row]! >= 0) - distinct(rows, ids), rows.length),
    clusters: clusters === undefined ? null : distinct(rows, clusters),
  };
}
