import { ageInDays } from '../period/civil-date.ts';

/** How far a case is: found short, measured again since, confirmed by a health worker, closed. */
export const CASE_STAGES = ['indicated', 'remeasured', 'confirmed', 'closed'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const CLOSINGS = ['measured', 'withdrawn', 'moved', 'died', 'older'] as const;
export type CaseClosing = (typeof CLOSINGS)[number];

/** z of length- or height-for-age from which a child is no longer short. */
const NOT_SHORT = -2;
/** A case is followed up at least so often. */
export const FOLLOW_UP_DAYS = 7;

export interface CaseFacts {
  isOpen: boolean;
  /** Last measurement in a later month than the one it was found short in. */
  measuredOn: string | null;
  finding: 'confirmed' | 'withdrawn' | null;
}

export function caseStage({ isOpen, measuredOn, finding }: CaseFacts): CaseStage {
  if (!isOpen) return 'closed';
  if (finding === 'confirmed') return 'confirmed';
  return measuredOn === null && finding === null ? 'indicated' : 'remeasured';
}

/** Nothing was written for longer than a week, or ever. */
export const isUnattended = (notedOn: string | null, handedOn: string, today: string): boolean =>
  ageInDays(notedOn ?? handedOn, today) > FOLLOW_UP_DAYS;

export type ClosingRefusal =
  | 'not-measured'
  | 'still-short'
  | 'implausible'
  | 'not-withdrawn'
  | 'no-reason'
  | 'too-young';

export interface ClosingFacts {
  latest: { z: number | null; flagged: boolean } | null;
  finding: CaseFacts['finding'];
  note: string;
  ageMonths: number;
}

const LEAST_REASON = 5;
const NO_TARGET_FROM = 60;

/** What stands against closing a case this way: a measurement closes it, or a reason that can be checked. */
export function refuseClosing(
  how: CaseClosing,
  { latest, finding, note, ageMonths }: ClosingFacts,
): ClosingRefusal | null {
  switch (how) {
    case 'measured':
      if (latest === null || latest.z === null) return 'not-measured';
      if (latest.flagged) return 'implausible';
      return latest.z < NOT_SHORT ? 'still-short' : null;
    case 'withdrawn':
      return finding === 'withdrawn' ? null : 'not-withdrawn';
    case 'older':
      return ageMonths >= NO_TARGET_FROM ? null : 'too-young';
    case 'moved':
    case 'died':
      return note.length < LEAST_REASON ? 'no-reason' : null;
  }
}
