import type { Month } from '../period/month.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { ServiceRecord } from '../service/service-record.ts';
import type { NutritionLetter } from '../target/nutrition-letter.ts';
import type { Pregnancy } from '../target/pregnancy.ts';
import type { PregnancyLetter } from '../target/pregnancy-status.ts';
import type { Residence } from '../target/residence.ts';

/** How often a service was received up to and with the month of `on`, copied from the Buku KIA. */
export interface OpeningBalance {
  readonly service: ServiceCode;
  readonly count: number;
  readonly on: string;
}

/** A cell that a person set to "not due" for the quarter that begins with that month. */
export interface SetNotDue {
  readonly service: ServiceCode;
  readonly quarter: Month;
  readonly reason: string;
}

interface Scored {
  readonly id: string;
  /** Null: the household is not known. */
  readonly household: string | null;
  readonly posyandu: string | null;
  readonly residence: Residence;
  /** First month of which records are held; with a person who moved in with her history, that of the history. */
  readonly observedFrom: Month;
  /** Up to the quarter judged, earlier quarters included; in any order. */
  readonly records: readonly ServiceRecord[];
  readonly openings: readonly OpeningBalance[];
  readonly setNotDue: readonly SetNotDue[];
}

/** A row of form 3A: one pregnancy with its post-partum period. A letter holds from its month until the next. */
export interface ScoredMother extends Scored {
  readonly list: 'mothers';
  readonly pregnancy: Pregnancy;
  readonly letters: readonly { readonly month: Month; readonly letter: PregnancyLetter }[];
}

/** A row of form 3B (0-23 months), or of form 2C (PAUD). */
export interface ScoredChild extends Scored {
  readonly list: 'children' | 'paud';
  readonly birthDate: string;
  readonly letters: readonly { readonly month: Month; readonly letter: NutritionLetter }[];
}

export type ScoredPerson = ScoredMother | ScoredChild;
