import { dayNumber } from '../period/civil-date.ts';

/** Days in a month of age, 365.25 / 12, as WHO takes it. */
export const DAYS_PER_MONTH = 30.4375;

/** z-scores exist for ages below 60 exact months; the last whole day with a row is 1826. */
export const AGE_LIMIT_MONTHS = 60;

/** Where only the month of birth is known, WHO takes the middle of it. */
const UNKNOWN_DAY = '-15';

/** Whole days for looking up a row: rounded to the nearest day, a half going up (730.5 is 731). */
export function wholeDays(exactDays: number): number {
  const floor = Math.floor(exactDays);
  return exactDays - floor >= 0.5 ? floor + 1 : floor;
}

/** Exact months of age from exact days, not rounded. */
export function exactMonths(exactDays: number): number {
  return exactDays / DAYS_PER_MONTH;
}

/**
 * Age in days on the day of a visit: date of visit minus date of birth. Dates are `YYYY-MM-DD`; a birth date of which
 * the day is not known is `YYYY-MM` and counts as the 15th. Null for a date that does not exist or cannot be read, and
 * for a visit before birth. Source: WHO Anthro, treatment of incomplete birth dates.
 */
export function ageDaysOn(birthDate: string, visitDate: string): number | null {
  const born = dayNumber(birthDate.length === 7 ? birthDate + UNKNOWN_DAY : birthDate);
  const seen = dayNumber(visitDate);
  return born === null || seen === null || seen < born ? null : seen - born;
}
