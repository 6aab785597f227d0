import type { ServiceCell } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { DueColumn } from './due-in-month.ts';

/** How much of what a month's forms ask is filled. People without any due column are in neither figure. */
export interface Completeness {
  readonly people: number;
  /** People with every due column recorded. */
  readonly complete: number;
  readonly due: number;
  readonly recorded: number;
}

export const NO_FORMS: Completeness = { people: 0, complete: 0, due: 0, recorded: 0 };

/** Adds one person's month. */
export function addCompleteness(
  sum: Completeness,
  columns: readonly DueColumn[],
  marks: ReadonlyMap<ServiceCode, ServiceCell>,
): Completeness {
  const due = columns.filter((column) => column.due);
  if (due.length === 0) return sum;
  const recorded = due.filter(({ service }) => marks.has(service)).length;
  return {
    people: sum.people + 1,
    complete: sum.complete + (recorded === due.length ? 1 : 0),
    due: sum.due + due.length,
    recorded: sum.recorded + recorded,
  };
}
