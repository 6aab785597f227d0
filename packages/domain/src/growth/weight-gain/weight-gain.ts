import { completedMonths } from '../../period/civil-date.ts';
import type { Month } from '../../period/month.ts';
import { KBM_KMS, type MinimumWeightGain } from '../../reference/minimum-weight-gain.ts';
import { atLeastSameRibbon } from './ribbon.ts';
import { monthlyWeighings, type WeighedChild, type Weighing } from './weighing.ts';

/** N naik, T tidak naik, O tidak ditimbang bulan lalu, B baru pertama kali ditimbang. */
export type GainStatus = 'N' | 'T' | 'O' | 'B';

/**
 * `gainGrams` since last month's weighing and `minimumGrams` by the table, where there is a comparison. `status` is null
 * for a comparison at an age for which the table has no minimum, that is before the first completed month.
 */
export interface WeightGain {
  status: GainStatus | null;
  gainGrams: number | null;
  minimumGrams: number | null;
}

function minimumAt(child: Weighed, on: string, table: MinimumWeightGain): number | null {
  const month = completedMonths(child.birthDate, on);
  return table.steps[child.sex].find((step) => month >= step.fromMonth && month <= step.toMonth)?.grams ?? null;
}

function compare(child: Weighed, before: Weighing, now: Weighing, table: MinimumWeightGain): WeightGain {
  const gainGrams = Math.round((now.kg - before.kg) * 1000);
  const minimumGrams = minimumAt(child, now.date, table);
  if (minimumGrams === null) return { status: null, gainGrams, minimumGrams };
  const kept = () => table.ribbonCounts && gainGrams > 0 && atLeastSameRibbon(before.waz, now.waz);
  return { status: gainGrams >= minimumGrams || kept() ? 'N' : 'T', gainGrams, minimumGrams };
}

/**
 * Weight gain of a child in a calendar month against the month before. N: the gain reaches the minimum of the table, or
 * the child kept its ribbon where the table says that counts; flat or falling is always T. Null when the child was not
 * weighed in the month. Source: Kartu Menuju Sehat; the table is passed in because public copies differ.
 */
export function weightGain(child: WeighedChild, month: Month, table: MinimumWeightGain = KBM_KMS): WeightGain | null {
  return gainIn(child, monthlyWeighings(child.weighings), month, table);
}

type Weighed = Pick<WeighedChild, 'sex' | 'birthDate'>;

/** The same by the weighings that count for each month, and whether the child gained neither in the month nor in the one before. */
export function gainAndTwice(
  child: Weighed,
  weighings: ReadonlyMap<Month, Weighing>,
  month: Month,
  table: MinimumWeightGain = KBM_KMS,
): { gain: WeightGain; twice: boolean } | null {
  const gain = gainIn(child, weighings, month, table);
  if (gain === null) return null;
  return { gain, twice: gain.status === 'T' && gainIn(child, weighings, month - 1, table)?.status === 'T' };
}

function gainIn(
  child: Weighed,
  weighings: ReadonlyMap<Month, Weighing>,
  month: Month,
  table: MinimumWeightGain,
): WeightGain | null {
  const now = weighings.get(month);
  if (now === undefined) return null;
  const before = weighings.get(month - 1);
  if (before !== undefined) return compare(child, before, now, table);
  let seenEarlier = false;
  for (const known of weighings.keys()) seenEarlier ||= known < month;
  return { status: seenEarlier ? 'O' : 'B', gainGrams: null, minimumGrams: null };
}

/** 2T: not gained in this month nor in the one before; such a child is referred. */
export function isTwiceNotGained(child: WeighedChild, month: Month, table: MinimumWeightGain = KBM_KMS): boolean {
  return gainAndTwice(child, monthlyWeighings(child.weighings), month, table)?.twice ?? false;
}
