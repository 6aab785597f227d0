const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** Days of the month (1-12) of a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD` of a year (1000-9999), month and day, or null when the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Year, month and day of a `YYYY-MM-DD`, or null when it is not written so or the calendar has no such day. */
export function civilParts(date: string): readonly [year: number, month: number, day: number] | null {
  if (date.length !== 10 || date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return null;
  const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
  return isDay(year, month, day) ? [year, month, day] : null;
}

const HYPHEN = 45;
const ZERO = 48;

/** The number written there; NaN unless all are digits. Dates are read some ten times a measurement. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days from 1970-01-01 to a civil date, negative before; null for what is no date. No time zone takes part. */
export function dayNumber(date: string): number | null {
  const parts = civilParts(date);
  if (parts === null) return null;
  const [year, month, day] = parts;
  // Years begin in March here, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The civil date so many days after 1970-01-01; null outside the years 1000-9999. */
export function dateOfDay(days: number): string | null {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/**
 * Days from one civil date to another, negative when the second is earlier.
 * Throws RangeError for what is no date: stored dates are dates.
 */
export function ageInDays(from: string, on: string): number {
  return knownDay(on) - knownDay(from);
}

/**
 * Completed months of life on a day, negative before birth (born on the 31st: a month without one completes on the 1st
 * of the next). Throws RangeError for what is no date.
 */
export function completedMonths(from: string, on: string): number {
  const [start, end] = [civilParts(from), civilParts(on)];
  if (start === null || end === null) throw new RangeError(`no civil date: ${start === null ? from : on}`);
  return (end[0] - start[0]) * 12 + end[1] - start[1] - (end[2] < start[2] ? 1 : 0);
}

function knownDay(date: string): number {
  const day = dayNumber(date);
  if (day === null) throw new RangeError(`no civil date: ${date}`);
  return day;
}
