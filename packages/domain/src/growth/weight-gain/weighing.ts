import { type Month, monthOf } from '../../period/month.ts';
import type { Sex } from '../child.ts';

/** One weighing: the day, the weight in kg, and the z of BB/U where it is known. */
export interface Weighing {
  readonly date: string;
  readonly kg: number;
  readonly waz?: number | null;
}

/** A child with all its weighings so far, in any order. Dates are `YYYY-MM-DD`. */
export interface WeighedChild {
  readonly sex: Sex;
  readonly birthDate: string;
  readonly weighings: readonly Weighing[];
}

/** The weighing that counts for each month: the latest one with a weight above zero. */
export function monthlyWeighings(weighings: readonly Weighing[]): Map<Month, Weighing> {
  const latest = new Map<Month, Weighing>();
  for (const weighing of weighings) {
    if (!(weighing.kg > 0)) continue;
    const month = monthOf(weighing.date);
    const known = latest.get(month);
    if (known === undefined || known.date <= weighing.date) latest.set(month, weighing);
  }
  return latest;
}
