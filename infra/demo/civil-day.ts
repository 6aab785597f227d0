import { ageInDays, dateOfDay, firstDayOf, lastDayOf, parseMonth } from '@konvergensi/domain';

/** Days since 1970-01-01 of a civil date `2026-08-14`. */
export function dayOf(iso: string): number {
  return ageInDays('1970-01-01', iso);
}

export function isoOf(day: number): string {
  const iso = dateOfDay(day);
  if (iso === null) throw new RangeError(`day ${day} is outside the calendar`);
  return iso;
}

/** First and last day of a month `2026-08`. */
export function monthDays(text: string): { first: number; last: number } {
  const month = parseMonth(text);
  if (month === null) throw new RangeError(`${text} is not a month`);
  return { first: dayOf(firstDayOf(month)), last: dayOf(lastDayOf(month)) };
}

export function isSunday(day: number): boolean {
  return (day + 4) % 7 === 0;
}
