import type { Sex } from '../growth/child.ts';
import { hasCondition } from '../growth/count/has-condition.ts';
import { zScores } from '../growth/z-scores.ts';
import { ageInDays, completedMonths } from '../period/civil-date.ts';
import { firstDayOf, type Month } from '../period/month.ts';
import { CONDITIONS_2020, type Condition } from '../reference/growth-conditions.ts';

/**
 * What a puskesmas and a verifier are asked to look at. Each is a question and no accusation: every one has good reasons
 * too. The limits are the platform's proposal; no guideline names any.
 */
export const LOOK_AT = [
  'crossed-cut-off',
  'gone-before-lock',
  'fell-together',
  'not-due-by-hand',
  'identical',
] as const;
export type LookAt = (typeof LOOK_AT)[number];

export const LOOK_AT_LIMITS = {
  /** Days before a lock in which people removed or aged are asked about. */
  daysBeforeLock: 7,
  /** Points by which both the prevalence and D/S fell, and the fewest children measured in either month. */
  prevalencePoints: 2,
  coveragePoints: 10,
  fewestMeasured: 10,
  /** Services set to not due by hand in a month, and their share of the people recorded. */
  notDueServices: 5,
  notDuePercent: 20,
  /** Children of a village and month with the very same weight and length. */
  sameValues: 3,
} as const;

export interface CorrectedMeasure {
  readonly date: string;
  readonly weightG: number | null;
  readonly lengthUm: number | null;
  readonly position: 'L' | 'H' | null;
  readonly oedema: boolean;
}

const CONDITIONS = Object.keys(CONDITIONS_2020.rules) as Condition[];

/** Did a correction carry a child over the cut-off of any condition, in either direction? */
export function crossedCutOff(
  child: { readonly sex: Sex; readonly birthDate: string },
  before: CorrectedMeasure,
  after: CorrectedMeasure,
): boolean {
  const [was, is] = [before, after].map((m) => {
    const scores = zScores({
      sex: child.sex,
      ageDays: ageInDays(child.birthDate, m.date),
      weightKg: m.weightG === null ? null : m.weightG / 1000,
      lengthCm: m.lengthUm === null ? null : m.lengthUm / 10_000,
      position: m.position,
      oedema: m.oedema,
    });
    return CONDITIONS.map((condition) => hasCondition(condition, scores, m.oedema));
  });
  return (was ?? []).some((state, i) => state !== null && is?.[i] !== null && state !== is?.[i]);
}

/** A corrected birth date that makes of a target child one that has turned five. */
export const agedByCorrection = (before: string, after: string, month: Month): boolean =>
  completedMonths(before, firstDayOf(month)) < 60 && completedMonths(after, firstDayOf(month)) >= 60;

/** Within the week before a lock; the day of the lock is in it. */
export const isBeforeLock = (at: number, lockedAt: number | null): boolean =>
  lockedAt !== null && at <= lockedAt && lockedAt - at <= LOOK_AT_LIMITS.daysBeforeLock * 86_400_000;

export interface MonthOfVillage {
  readonly stunted: number;
  readonly measured: number;
  readonly weighed: number;
  /** null: S is not known. */
  readonly targets: number | null;
}

/** Points by which prevalence and D/S fell, where both fell together by more than the limits. */
export function fellTogether(
  before: MonthOfVillage,
  now: MonthOfVillage,
): { prevalence: number; coverage: number } | null {
  const { fewestMeasured, prevalencePoints, coveragePoints } = LOOK_AT_LIMITS;
  if (before.measured < fewestMeasured || now.measured < fewestMeasured) return null;
  if (!before.targets || !now.targets) return null;
  const percent = (part: number, whole: number) => (part / whole) * 100;
  const prevalence = percent(before.stunted, before.measured) - percent(now.stunted, now.measured);
  const coverage = percent(before.weighed, before.targets) - percent(now.weighed, now.targets);
  return prevalence >= prevalencePoints && coverage >= coveragePoints ? { prevalence, coverage } : null;
}

/** Many services set to not due by hand: enough of them, and for enough of the people recorded. */
export const manyNotDue = (services: number, people: number, recorded: number): boolean =>
  services >= LOOK_AT_LIMITS.notDueServices &&
  recorded > 0 &&
  (people / recorded) * 100 >= LOOK_AT_LIMITS.notDuePercent;

/** Children whose weight and length are those of at least two others of the village in the month. */
export const identicalValues = (groups: readonly number[]): number =>
  groups.filter((size) => size >= LOOK_AT_LIMITS.sameValues).reduce((sum, size) => sum + size, 0);
