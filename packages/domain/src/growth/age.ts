/** Days in a month of age, 365.25 / 12, as WHO takes it. */
export const DAYS_PER_MONTH = 30.4375;

/** z-scores exist for ages below 60 exact months; the last whole day with a row is 1826. */
export const AGE_LIMIT_MONTHS = 60;

/** Whole days for looking up a row: rounded to the nearest day, a half going up (730.5 is 731). */
export function wholeDays(exactDays: number): number {
  const floor = Math.floor(exactDays);
  return exactDays - floor >= 0.5 ? floor + 1 : floor;
}

/** Exact months of age from exact days, not rounded. */
export function exactMonths(exactDays: number): number {
  return exactDays / DAYS_PER_MONTH;
}

const MS_PER_DAY = 86_400_000;

function utcDay(date: string): number | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? 15 : Number(match[3])];
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / MS_PER_DAY : null;
}

/**
 * Age in days on the day of a visit: date of visit minus date of birth. Dates are `YYYY-MM-DD`; a birth date of which
 * the day is not known is `YYYY-MM` and counts as the 15th. Null for a date that does not exist or cannot be read, and
 * for a visit before birth. Source: WHO Anthro, treatment of incomplete birth dates.
 */
export function ageDaysOn(birthDate: string, visitDate: string): number | null {
  const born = utcDay(birthDate);
  const seen = visitDate.length === 10 ? utcDay(visitDate) : null;
  if (born === null || seen === null || seen < born) return null;
  return seen - born;
}
