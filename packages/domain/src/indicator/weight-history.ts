import type { Sex } from '../growth/child.ts';
import type { Weighing } from '../growth/weight-gain/weighing.ts';
import { type GainStatus, isTwiceNotGained, weightGain } from '../growth/weight-gain/weight-gain.ts';
import { zScores } from '../growth/z-scores.ts';
import { ageInDays } from '../period/civil-date.ts';
import { type Month, monthOf } from '../period/month.ts';
import { FIGURE_RULES } from '../reference/figure-rules.ts';
import { KBM_KMS, type MinimumWeightGain } from '../reference/minimum-weight-gain.ts';

/** A weighing as it is stored. */
export interface WeighingFact {
  person: string;
  date: string;
  weightG: number | null;
  oedema: boolean;
}

/** Who was weighed. */
export interface WeighedPerson {
  sex: Sex;
  birthDate: string;
}

export type StoredWeighing = Pick<WeighingFact, 'date' | 'weightG' | 'oedema'>;

/** What weighings say of a child in a month: `twice` not gained, for whom a referral is due. */
export interface MonthGain {
  status: GainStatus | null;
  twice: boolean;
}

const GAIN_TABLES = [...new Set(FIGURE_RULES.map(({ gain }) => gain))];

/** The z of BB/U is looked up only where the ribbon decides. */
const weighingOf = ({ sex, birthDate }: WeighedPerson, { date, weightG, oedema }: StoredWeighing): Weighing => ({
  date,
  kg: (weightG ?? 0) / 1000,
  get waz() {
    const ageDays = ageInDays(birthDate, date);
    return zScores({ sex, ageDays, weightKg: (weightG ?? 0) / 1000, oedema }).indices.wei.z;
  },
});

/**
 * N, T, O or B and 2T of a month, by weighings of it, of the two months before and, without those, of any one before.
 * Null when the child was not weighed in the month.
 */
export function gainOfMonth(
  person: WeighedPerson,
  weighings: readonly StoredWeighing[],
  month: Month,
  table: MinimumWeightGain = KBM_KMS,
): MonthGain | null {
  const born = monthOf(person.birthDate);
  const since = weighings.filter(({ date }) => monthOf(date) >= born);
  const child = { ...person, weighings: since.map((each) => weighingOf(person, each)) };
  const gain = weightGain(child, month, table);
  if (gain === null) return null;
  return { status: gain.status, twice: gain.status === 'T' && isTwiceNotGained(child, month, table) };
}

/** Months in which weighings that changed lead to another status by any of the rules; the months of the changed weighings are not looked at. */
export function monthsWithOtherGain(
  person: WeighedPerson,
  before: readonly StoredWeighing[],
  after: readonly StoredWeighing[],
  changed: readonly Month[],
): Month[] {
  const first = Math.min(...changed);
  const months = new Set([...before, ...after].map(({ date }) => monthOf(date)));
  const text = (weighings: readonly StoredWeighing[], month: Month) =>
    GAIN_TABLES.map((table) => gainOfMonth(person, weighings, month, table))
      .map((gain) => (gain === null ? '' : `${gain.status}${gain.twice}`))
      .join();
  return [...months]
    .filter((month) => month > first && !changed.includes(month))
    .filter((month) => text(before, month) !== text(after, month))
    .sort((a, b) => a - b);
}
