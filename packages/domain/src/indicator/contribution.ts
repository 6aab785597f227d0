import type { CountTuple } from './counts.ts';

export type ContributionStatus = 'counted' | 'not' | 'excluded' | 'not-recorded';

/** Why a child is in a figure: for "why is this number so". */
export interface Contribution {
  child: string;
  indicator: string;
  status: ContributionStatus;
  date: string;
  z: number | null;
}

/** What one child adds to a figure. */
export const TUPLES: Readonly<Record<ContributionStatus, CountTuple>> = {
  counted: [1, 1, 0, 0],
  not: [0, 1, 0, 0],
  excluded: [0, 0, 1, 0],
  'not-recorded': [0, 0, 0, 1],
};
