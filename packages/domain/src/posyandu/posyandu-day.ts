import { ageInDays } from '../period/civil-date.ts';
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from '../period/month.ts';
import { addDays } from '../period/shift-date.ts';

/**
 * When a posyandu opens each month: on a date (`week` null, `day` 1-31; the last day where a month is shorter), or on a
 * weekday (`day` 1 Monday to 7 Sunday) of a week of the month (`week` 1-4, 5 the last).
 */
export interface PosyanduDay {
  readonly week: number | null;
  readonly day: number;
}

/** The day on which it opens in a month. */
export function posyanduDayIn({ week, day }: PosyanduDay, month: Month): string {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  if (week === null) return addDays(first, Math.min(day, Number(last.slice(8))) - 1);
  if (week === 5) return addDays(last, -((weekdayOf(last) - day + 7) % 7));
  return addDays(first, ((day - weekdayOf(first) + 7) % 7) + (week - 1) * 7);
}

/** The first day on or after that day on which it opens. */
export function nextPosyanduDay(rule: PosyanduDay, from: string): string {
  const here = posyanduDayIn(rule, monthOf(from));
  return here >= from ? here : posyanduDayIn(rule, addMonths(monthOf(from), 1));
}

/** 1 Monday to 7 Sunday; 5 January 1970 was a Monday. */
const weekdayOf = (date: string): number => (((ageInDays('1970-01-05', date) % 7) + 7) % 7) + 1;
