import type { ImportCountsNow, PlannedRow } from './planned-row.ts';

const isCellIssue = new Set(['measure_not_used', 'value_not_used', 'measurement_not_imported']);

/** Adds a row to the counts of the report. */
export function countRow(counts: ImportCountsNow, row: PlannedRow): void {
  counts.rows += 1;
  counts.cellIssues += row.issues.filter((issue) => isCellIssue.has(issue.action)).length;
  counts.maybeTwin += row.issues.some((issue) => issue.code === 'maybe_twin') ? 1 : 0;
  switch (row.outcome) {
    case 'same-row':
      counts.sameAsOther += 1;
      return;
    case 'wait-duplicate':
      counts.waitingDuplicate += 1;
      return;
    case 'wait-village':
      counts.waitingVillage += 1;
      return;
    case 'row-rejected':
      counts.rowRejected += 1;
      return;
    case 'import':
      countImported(counts, row);
  }
}

function countImported(counts: ImportCountsNow, { child, measurement, change }: PlannedRow): void {
  if (child?.isNew) counts.newChildren += 1;
  else counts.knownChildren += 1;
  if (child?.update) counts.updatedChildren += 1;
  if (measurement === null) counts.measurementRejected += 1;
  if (change === 'new') counts.newMeasurements += 1;
  if (change === 'changed') counts.changedMeasurements += 1;
  if (change === 'unchanged') counts.unchanged += 1;
}
