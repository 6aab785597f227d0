import type { ComputedOf } from '@konvergensi/contract';
import type { OpenTable } from './open-table.ts';

/** Recommendations of a year's review, and whether a problem of the next year or an activity of the next two answers. */
export function recommendationsOf(open: OpenTable, year: number): ComputedOf<'review'>['recommendations'] {
  const answered = new Set([
    ...open.linesOf('problem', year + 1).map(({ values }) => values.recommendation),
    ...[year + 1, year + 2].flatMap((of) => open.linesOf('activity', of).map(({ values }) => values.recommendation)),
  ]);
  return open.linesOf('recommendation', year).map(({ id, values }) => ({
    id,
    what: values.what,
    agency: values.agency as ComputedOf<'review'>['recommendations'][number]['agency'],
    takenUp: answered.has(id),
  }));
}
