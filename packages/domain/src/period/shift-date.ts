import { ageInDays, dateOfDay } from './civil-date.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from './month.ts';

/** The civil date so many days later (earlier when negative). Throws RangeError for what is no date. */
export function addDays(date: string, days: number): string {
  const shifted = dateOfDay(ageInDays('1970-01-01', date) + days);
  if (shifted === null) throw new RangeError(`${date} and ${days} days is outside the years 1000-9999`);
  return shifted;
}

/**
 * The day on which so many months of life are complete, as `completedMonths` counts them: the monthly birthday, or the
 * first of the next month where a month lacks it.
 */
export function monthlyBirthday(birthDate: string, months: number): string {
  const month = addMonths(monthOf(birthDate), months);
  const day = `${firstDayOf(month).slice(0, 8)}${birthDate.slice(8)}`;
  return day <= lastDayOf(month) ? day : firstDayOf(addMonths(month, 1));
}
