import { civilDate, civilParts, daysInMonth } from './civil-date.ts';

/** A calendar month as it is stored: `year × 12 + month − 1`. */
export type Month = number;

/** The month of a civil date `YYYY-MM-DD`. Throws RangeError for what is no date: stored dates are dates. */
export function monthOf(date: string): Month {
  const parts = civilParts(date);
  if (parts === null) throw new RangeError(`no civil date: ${date}`);
  return parts[0] * 12 + parts[1] - 1;
}

/** `2026-02` of a stored month. */
export function formatMonth(month: Month): string {
  return firstDayOf(month).slice(0, 7);
}

/** The stored month of `2026-02`; null for anything else. */
export function parseMonth(text: string): Month | null {
  return civilParts(`${text}-01`) === null ? null : monthOf(`${text}-01`);
}

/** The first day of a month, `YYYY-MM-DD`. */
export function firstDayOf(month: Month): string {
  return boundsOf(month)[0];
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDayOf(month: Month): string {
  return boundsOf(month)[1];
}

/** Written once a month: they are asked for with every child. */
const BOUNDS = new Map<Month, readonly [first: string, last: string]>();

function boundsOf(month: Month): readonly [first: string, last: string] {
  const known = BOUNDS.get(month);
  if (known !== undefined) return known;
  const bounds = [dayOf(month, 1), dayOf(month, daysInMonth(Math.floor(month / 12), (month % 12) + 1))] as const;
  BOUNDS.set(month, bounds);
  return bounds;
}

/** The month so many months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  return month + count;
}

function dayOf(month: Month, day: number): string {
  const date = civilDate(Math.floor(month / 12), (month % 12) + 1, day);
  if (date === null) throw new RangeError(`month ${month} is outside the years 1000-9999`);
  return date;
}
