import { calendarAge } from '../../period/age.ts';

const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = 30.4375;
const TOLERANCE_DAYS = 3;

/** Days of age that `2 Tahun - 10 Bulan - 7 Hari` says, about; null when the cell is not written so. */
export function statedAgeDays(text: string): number | null {
  const match = /^(\d{1,2}) *(?:tahun|thn|th)\W+(\d{1,2}) *(?:bulan|bln|bl)\W+(\d{1,2}) *(?:hari|hr)$/i.exec(text);
  return match === null ? null : inDays(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether a birth date and a measurement date give the age that the row states. */
export function agreesWithAge(statedDays: number, birthDate: string, measuredOn: string): boolean {
  const age = calendarAge(birthDate, measuredOn);
  return age !== null && Math.abs(inDays(age.years, age.months, age.days) - statedDays) <= TOLERANCE_DAYS;
}

function inDays(years: number, months: number, days: number): number {
  return years * DAYS_PER_YEAR + months * DAYS_PER_MONTH + days;
}
