const MONTHS = 12;

/** Months of a year that have begun on a day (`2026-11-25`): 0 before it, 12 from its December on. */
export function monthsBegun(year: number, today: string): number {
  const [thisYear = 0, month = 0] = today.split('-').map(Number);
  if (year === thisYear) return month;
  return year < thisYear ? MONTHS : 0;
}
