import type { Sex } from '../growth/child.ts';
import type { Weighing } from '../growth/weight-gain/weighing.ts';
import { type GainStatus, gainAndTwice } from '../growth/weight-gain/weight-gain.ts';
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

/** A stored weighing; the z of BB/U is looked up only where the ribbon decides. */
class StoredWaz implements Weighing {
  readonly date: string;
  readonly kg: number;
  readonly #person: WeighedPerson;
  readonly #oedema: boolean;

  constructor(person: WeighedPerson, { date, weightG, oedema }: StoredWeighing) {
    this.date = date;
    this.kg = (weightG ?? 0) / 1000;
    this.#person = person;
    this.#oedema = oedema;
  }

  get waz(): number | null {
    const { sex, birthDate } = this.#person;
    const ageDays = ageInDays(birthDate, this.date);
    return zScores({ sex, ageDays, weightKg: this.kg, oedema: this.#oedema }).indices.wei.z;
  }
}

/** The weighing that counts for each month since birth, by which gain is told by any of the rules. */
export function monthsWeighed(person: WeighedPerson, weighings: readonly StoredWeighing[]): Map<Month, Weighing> {
  const born = monthOf(person.birthDate);
  const latest = new Map<Month, Weighing>();
  for (const weighing of weighings) {
    if (weighing.weightG === null || weighing.weightG <= 0) continue;
    const month = monthOf(weighing.date);
    const known = latest.get(month);
    if (month >= born && (known === undefined || known.date <= weighing.date)) {
      latest.set(month, new StoredWaz(person, weighing));
    }
  }
  return latest;
}

/**
 * N, T, O or B and 2T of a month, by weighings of it, of the two months before and, without those, of any one before.
 * Null when the child was not weighed in the month.
 */
export function gainIn(
  person: WeighedPerson,
  weighed: ReadonlyMap<Month, Weighing>,
  month: Month,
  table: MinimumWeightGain = KBM_KMS,
): MonthGain | null {
  const found = gainAndTwice(person, weighed, month, table);
  return found === null ? null : { status: found.gain.status, twice: found.twice };
}

export const gainOfMonth = (
  person: WeighedPerson,
  weighings: readonly StoredWeighing[],
  month: Month,
  table: MinimumWeightGain = KBM_KMS,
): MonthGain | null => gainIn(person, monthsWeighed(person, weighings), month, table);

/** Months in which weighings that changed lead to another status by any of the rules; the months of the changed weighings are not looked at. */
export function monthsWithOtherGain(
  person: WeighedPerson,
  before: readonly StoredWeighing[],
  after: readonly StoredWeighing[],
  changed: readonly Month[],
): Month[] {
  const first = Math.min(...changed);
  const months = new Set([...before, ...after].map(({ date }) => monthOf(date)));
  const [was, is] = [monthsWeighed(person, before), monthsWeighed(person, after)];
  const text = (weighed: ReadonlyMap<Month, Weighing>, month: Month) =>
    GAIN_TABLES.map((table) => gainIn(person, weighed, month, table))
      .map((gain) => (gain === null ? '' : `${gain.status}${gain.twice}`))
      .join();
  return [...months]
    .filter((month) => month > first && !changed.includes(month))
    .filter((month) => text(was, month) !== text(is, month))
    .sort((a, b) => a - b);
}
