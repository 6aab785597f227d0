import { civilDate, dateOfDay } from '../../period/civil-date.ts';

/** Why a date is refused; it is never guessed. */
export type DateProblem = 'unreadable' | 'impossible_date' | 'two_digit_year' | 'month_first';

/**
 * A date as read, and the other date that the same text would be if the month stood first (null when it can be only one):
 * `03/04/2025` is 3 April here, and 4 March there.
 */
export type ReadDate =
  | { readonly date: string; readonly monthFirst: string | null }
  | { readonly date: null; readonly problem: DateProblem };

/** 1970-01-01 as a serial day of the spreadsheet calendar that begins with 1900. */
const SERIAL_1970 = 25_569;
const MONTH_NAMES = [
  'jan januari january',
  'feb februari february pebruari peb',
  'mar maret march mrt',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agu agustus agt ags aug august',
  'sep september sept',
  'okt oktober oct october',
  'nov november nop nopember',
  'des desember dec december',
].map((names) => names.split(' '));

/**
 * Reads a date cell that is not empty: `2026-02-21`, `2026/02/21`, `21/02/2026`, `21-2-2026`, `21.02.2026`,
 * `21 Februari 2026`, a serial day of a spreadsheet (five digits, 1900 calendar), each with or without a time behind it.
 * Refused: a year of two digits, a day and month exchanged (`02/21/2026`), a day that the calendar lacks.
 */
export function readDate(text: string): ReadDate {
  const day = text.replace(/(?:[ T]|, )\d{1,2}[:.]\d{2}.*$/, '');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day);
  if (yearFirst !== null) return known(civilDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day);
  if (dayFirst !== null) return readDayFirst(Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3]));
  const named = /^(\d{1,2})[- /.]*([a-z]+)[- /.,]*(\d{2}|\d{4})$/i.exec(day);
  if (named !== null) return readNamed(Number(named[1]), named[2] ?? '', named[3] ?? '');
  if (/^\d{5}([.,]\d+)?$/.test(day)) return known(dateOfDay(Math.floor(Number(day.replace(',', '.'))) - SERIAL_1970));
  const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(day);
  return { date: null, problem: shortYear ? 'two_digit_year' : 'unreadable' };
}

function readDayFirst(day: number, month: number, year: number): ReadDate {
  if (month > 12 && day <= 12) return { date: null, problem: 'month_first' };
  const date = civilDate(year, month, day);
  if (date === null) return { date, problem: 'impossible_date' };
  return { date, monthFirst: day === month ? null : civilDate(year, day, month) };
}

function readNamed(day: number, name: string, year: string): ReadDate {
  const month = MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  if (month === 0) return { date: null, problem: 'unreadable' };
  return year.length === 2 ? { date: null, problem: 'two_digit_year' } : known(civilDate(Number(year), month, day));
}

function known(date: string | null): ReadDate {
  return date === null ? { date, problem: 'impossible_date' } : { date, monthFirst: null };
}
