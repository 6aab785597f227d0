import { civilParts, completedMonths, daysInMonth } from './civil-date.ts';

/** Years, months (0-11) and days as the calendar counts them from one date to a later one. */
export interface CalendarAge {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * Calendar age on a day, as the programme's forms write it ("2 Tahun - 10 Bulan - 7 Hari"): completed months, then the
 * days since the last monthly birthday, which falls on the last day of a month that lacks it. Null for what is no date
 * and for a day before the first.
 */
export function calendarAge(from: string, on: string): CalendarAge | null {
  const start = civilParts(from);
  const end = civilParts(on);
  if (start === null || end === null || on < from) return null;
  const birthday = start[2];
  const [year, month, day] = end;
  const months = completedMonths(from, on);
  const days = day >= birthday ? day - birthday : day + daysSinceBirthdayBefore(year, month, birthday);
  return { years: Math.floor(months / 12), months: months % 12, days };
}

function daysSinceBirthdayBefore(year: number, month: number, birthday: number): number {
  const length = month === 1 ? 31 : daysInMonth(year, month - 1);
  return Math.max(length - birthday, 0);
}
