import type { Month } from '../period/month.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { MarkedMonth } from '../service/service-record.ts';
import type { Requirement, Stage } from './rule-set.ts';
import type { OpeningBalance } from './scored-person.ts';

/** Y received completely, T not, TS not due in the period, BD belum dapat dinilai: cannot be judged, neither Y nor T. */
export type Verdict = 'Y' | 'T' | 'TS' | 'BD';

export type Reason =
  | 'enough'
  | 'too-few'
  | 'stage'
  | 'not-at-risk'
  | 'risk-not-recorded'
  | 'before-day-42'
  | 'left-before-day-42'
  | 'too-young'
  | 'before-campaign'
  | 'marked-not-due'
  | 'observed-too-short'
  | 'set-by-hand';

/** What a rule found. `needed` and `counted` in the rule's unit; `months`: those looked at, and which of them counted. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly needed: number;
  readonly counted: number;
  readonly months: readonly LookedAt[];
  readonly opening: OpeningBalance | null;
}

export interface LookedAt extends MarkedMonth {
  readonly service: ServiceCode;
  readonly counted: boolean;
}

/** A cell as it is counted, of a quarter or of a month. */
export type CountedCell = Pick<JudgedCell, 'service' | 'verdict' | 'notRecorded' | 'byHand'>;

/** One cell of forms 3A, 3B or 2C, with all that made it so. */
export interface JudgedCell extends Finding {
  readonly service: ServiceCode;
  readonly partOf: ServiceCode | null;
  readonly stage: Stage;
  readonly requirement: Requirement;
  /** The day judged on, `YYYY-MM-DD`. */
  readonly judgedOn: string;
  /** T for want of any record of the quarter: T in the form's percentage, left out of the one among recorded cells. */
  readonly notRecorded: boolean;
  /** Months as a target in the quarter without a record. */
  readonly blankMonths: readonly Month[];
  /** Set to TS by a person: why, and what the rule would have said. */
  readonly byHand: { readonly reason: string; readonly ruled: Verdict } | null;
}
