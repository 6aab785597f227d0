import { DAYS_PER_MONTH, exactMonths, wholeDays } from '../age.ts';
import type { MeasureColumns } from '../measure-columns.ts';

type Ages = Pick<MeasureColumns, 'n' | 'ageDays' | 'ageMonths'>;

/** Age of every row in exact months, NaN where it is missing or negative. */
export function exactMonthsColumn({ n, ageDays, ageMonths }: Ages): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const given = ageMonths === undefined ? Number.NaN : ageMonths[i]!;
    const months = Number.isNaN(given) ? exactMonths(ageDays[i]!) : given;
    out[i] = months >= 0 ? months : Number.NaN;
  }
  return out;
}

/** Age of a row in whole days, NaN where it is missing or negative. */
export function wholeDaysAt({ ageDays, ageMonths }: Ages, i: number): number {
  const given = ageMonths === undefined ? Number.NaN : ageMonths[i]!;
  const days = Number.isNaN(given) ? ageDays[i]! : given * DAYS_PER_MONTH;
  return days >= 0 ? wholeDays(days) : Number.NaN;
}
