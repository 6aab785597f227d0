import { addMonths, firstDayOf, type Month } from '../period/month.ts';
import { addDays } from '../period/shift-date.ts';

/**
 * Last day of the following month on which what a month's forms ask is recorded in time. The platform's proposal, told as
 * such: no guideline names a day.
 */
export const RECORDED_BY_DAY = 10;

/** Last day on which a month is recorded in time. */
export const recordingDeadline = (month: Month): string =>
  addDays(firstDayOf(addMonths(month, 1)), RECORDED_BY_DAY - 1);
