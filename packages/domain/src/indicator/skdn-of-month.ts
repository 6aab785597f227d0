import type { ContributionStatus } from './contribution.ts';
import type { MonthGain } from './weight-history.ts';

/** What is counted of each child weighed in the month. */
export const SKDN_CODES = ['n_d', 'n_d_terkoreksi', 't_d', 'o_d', 'b_d', '2t_d', 'bgm_d'] as const;
export type SkdnCode = (typeof SKDN_CODES)[number];

/** A weighed child's part: its gain, and the z of its weight with whether it is plausible. */
export interface WeighedChildOfMonth {
  gain: MonthGain;
  z: number | null;
  flag: boolean | null;
}

const RED_LINE = -3;

const yesOrNo = (yes: boolean): ContributionStatus => (yes ? 'counted' : 'not');

function belowRedLine({ z, flag }: WeighedChildOfMonth): ContributionStatus {
  if (z === null) return 'not-recorded';
  return flag === true ? 'excluded' : yesOrNo(z < RED_LINE);
}

/**
 * Each SKDN figure's answer for one weighed child; null: the child is in no part of it, as O and B are in none of N/D'.
 * A gain that cannot be judged (below one completed month) stays in D and D' without being N or T.
 */
export function skdnOf(child: WeighedChildOfMonth): readonly (readonly [SkdnCode, ContributionStatus | null])[] {
  const { status, twice } = child.gain;
  return [
    ['n_d', yesOrNo(status === 'N')],
    ['n_d_terkoreksi', status === 'O' || status === 'B' ? null : yesOrNo(status === 'N')],
    ['t_d', yesOrNo(status === 'T')],
    ['o_d', yesOrNo(status === 'O')],
    ['b_d', yesOrNo(status === 'B')],
    ['2t_d', yesOrNo(twice)],
    ['bgm_d', belowRedLine(child)],
  ];
}
