import { ageInDays } from '../period/civil-date.ts';
import { TRIMESTERS_13_28, type TrimesterBands } from '../reference/trimester-bands.ts';

export const PREGNANCY_DAYS = 280;

export type Trimester = 1 | 2 | 3;

/** Completed days of pregnancy on a day: 280 − days to the due date (HPL). Over 280 when overdue; negative before it. */
export function pregnancyDays(dueDate: string, on: string): number {
  return PREGNANCY_DAYS - ageInDays(on, dueDate);
}

/**
 * The trimester on a day from the due date, overdue being the third; null before the pregnancy. The bands are passed in,
 * since programmes count differently.
 */
export function trimesterOf(dueDate: string, on: string, bands: TrimesterBands = TRIMESTERS_13_28): Trimester | null {
  const days = pregnancyDays(dueDate, on);
  if (days < 0) return null;
  return days < bands.second ? 1 : days < bands.third ? 2 : 3;
}

/** Month of pregnancy as midwives count it, in four weeks from 1: the tenth ends on the due date. */
export function pregnancyMonth(dueDate: string, on: string): number {
  return Math.max(Math.ceil(pregnancyDays(dueDate, on) / 28), 1);
}

/**
 * The trimester of a month of pregnancy as forms give it: 0-3, 4-6, and 7 to 11, since months of four weeks reach 10,
 * and 11 when overdue. Null for anything else: no pregnancy has a month 12.
 */
export function trimesterOfMonth(month: number): Trimester | null {
  if (!Number.isInteger(month) || month < 0 || month > 11) return null;
  return month <= 3 ? 1 : month <= 6 ? 2 : 3;
}
