import type { Month } from '../period/month.ts';
import type { RecordList } from '../reference/recording-rules.ts';
import type { RiskLetter } from '../scorecard/letter-at.ts';
import type { Pregnancy } from '../target/pregnancy.ts';
import type { Residence } from '../target/residence.ts';
import type { TargetSpan } from '../target/target-span.ts';

export interface Lettered {
  readonly month: Month;
  readonly letter: RiskLetter;
}

/** A person on a list, in what decides what is due: nothing of what was received. */
export interface RecordedPerson {
  readonly list: RecordList;
  readonly span: TargetSpan;
  readonly residence: Residence;
  /** Of children and girls. */
  readonly birthDate: string | null;
  /** Of mothers. */
  readonly pregnancy: Pregnancy | null;
  readonly letters: readonly Lettered[];
}
