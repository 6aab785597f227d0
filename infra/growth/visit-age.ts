import { ageDaysOn } from '@konvergensi/domain';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const LAST_DATE = '9999-12-31';

/** A date as `YYYY-MM-DD`, read from that or from day-month-year with `/`, `-` or `.`; anything else comes back as it is. */
export function isoDate(text: string): string {
  const match = DAY_FIRST.exec(text);
  if (match === null) return text;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a text is a date of birth: a date, or a year and month whose day is not known. */
export function isBirthDate(text: string): boolean {
  return ageDaysOn(text, LAST_DATE) !== null;
}

/** Whether a text is a date with its day. */
export function isFullDate(text: string): boolean {
  return text.length === LAST_DATE.length && ageDaysOn(text, LAST_DATE) !== null;
}
