import { type Agency, agencies } from '../access/roles.ts';
import { ageInDays } from '../period/civil-date.ts';

/** Who can own a commitment: an office of the district, or one of a sub-district or village. */
export const owners = [...agencies, 'kecamatan', 'puskesmas', 'balai-kb', 'kua', 'desa'] as const;
export type Owner = (typeof owners)[number];
export const isAgency = (owner: Owner): owner is Agency => agencies.some((agency) => agency === owner);

/** Who an overdue commitment has climbed to. */
export type ClimbLevel = 'owner' | 'camat' | 'district' | 'province';

/** Days overdue from which each level sees it: default of the platform, no guideline names one. */
export const CLIMB_DAYS: readonly (readonly [from: number, level: ClimbLevel])[] = [
  [61, 'province'],
  [31, 'district'],
  [1, 'camat'],
];

/** Whole days a commitment is overdue; 0 until the day after it was due, or once it is closed. */
export const daysLate = (dueOn: string, today: string, isOpen: boolean): number =>
  isOpen ? Math.max(0, ageInDays(dueOn, today)) : 0;

/** An overdue commitment climbs from its owner to the camat, the district and the province. */
export const climbOf = (late: number): ClimbLevel => CLIMB_DAYS.find(([from]) => late >= from)?.[1] ?? 'owner';

/** Has the indicator reached what was promised? `null` where either is not known. */
export function isReached(
  now: number | null,
  target: number | null,
  better: 'higher' | 'lower' | null,
): boolean | null {
  if (now === null || target === null || better === null) return null;
  return better === 'higher' ? now >= target : now <= target;
}

/** Where the indicator stands between what it was and what was promised. */
export type Standing = 'reached' | 'nearer' | 'unmoved' | 'further' | 'not-known';

/** A commitment's standing follows its indicator by itself; `now` is a percentage like the others. */
export function standingOf(c: {
  baseline: number | null;
  target: number | null;
  now: number | null;
  better: 'higher' | 'lower' | null;
}): Standing {
  if (isReached(c.now, c.target, c.better) === true) return 'reached';
  if (c.now === null || c.baseline === null || c.better === null) return 'not-known';
  if (c.now === c.baseline) return 'unmoved';
  return (c.better === 'higher') === c.now > c.baseline ? 'nearer' : 'further';
}

export type CommitmentRefusal = 'due-before-made' | 'made-before-meeting' | 'target-without-indicator';

/** What cannot be so in a commitment; its dates are `YYYY-MM-DD`. */
export function refuseCommitment(c: {
  madeOn: string;
  dueOn: string;
  meetingOn: string | null;
  indicator: string | null;
  target: number | null;
}): CommitmentRefusal | null {
  if (c.dueOn < c.madeOn) return 'due-before-made';
  if (c.meetingOn !== null && c.madeOn < c.meetingOn) return 'made-before-meeting';
  if (c.target !== null && c.indicator === null) return 'target-without-indicator';
  return null;
}
