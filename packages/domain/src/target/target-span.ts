import type { ChildTarget } from '../reference/target-limits.ts';

export type TargetKind = ChildTarget | 'pregnant' | 'post-partum' | 'mother' | 'breastfeeding' | 'adolescent' | 'catin';

/** Why someone is not yet a target. */
export type NotYet = 'not-born' | 'too-young' | 'not-yet-pregnant' | 'not-yet-known' | 'pregnant' | 'not-yet-here';

/** Why someone is a target no longer. */
export type Gone =
  | 'age'
  | 'moved'
  | 'died'
  | 'gave-birth'
  | 'pregnancy-lost'
  | 'post-partum-over'
  | 'outcome-unknown'
  | 'not-resident'
  | 'double'
  | 'child-gone'
  | 'married'
  | 'cancelled';

/** First and last day as a target, both included, and what stands before and after; `last` null while open. */
export interface TargetSpan {
  readonly kind: TargetKind;
  readonly first: string;
  readonly before: NotYet;
  readonly last: string | null;
  readonly after: Gone | null;
}

export type Start = readonly [first: string | null, before: NotYet];
export type End = readonly [last: string | null, after: Gone];

/** The span in which all conditions hold: the latest start, the earliest end; of equal ones the first named. */
export function spanOf(kind: TargetKind, starts: readonly [Start, ...Start[]], ends: readonly End[]): TargetSpan {
  let [first, before] = ['', starts[0][1]];
  for (const [day, why] of starts) if (day !== null && day > first) [first, before] = [day, why];
  let last: string | null = null;
  let after: Gone | null = null;
  for (const [day, why] of ends) if (day !== null && (last === null || day < last)) [last, after] = [day, why];
  return { kind, first, before, last, after };
}
