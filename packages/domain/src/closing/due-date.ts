import { addMonths, firstDayOf } from '../period/month.ts';
import type { Period } from '../period/period.ts';

/** Day of the month after a quarter until which it is submitted in time: our default; guides name only the month. */
export const SUBMISSION_DAY = 10;

/** Last day on which a quarter is submitted in time: April, July, October, January. */
export const submissionDue = (quarter: Period, day: number = SUBMISSION_DAY): string =>
  `${firstDayOf(addMonths(quarter.last, 1)).slice(0, 8)}${String(day).padStart(2, '0')}`;

export type Timeliness = 'in-time' | 'late' | 'missing' | 'not-yet-due';

/** How a village's first submission of a quarter stands on a day. */
export function timelinessOf(quarter: Period, submittedOn: string | null, today: string): Timeliness {
  const due = submissionDue(quarter);
  if (submittedOn !== null) return submittedOn <= due ? 'in-time' : 'late';
  return today <= due ? 'not-yet-due' : 'missing';
}
