import { addDays, monthlyBirthday } from '../period/shift-date.ts';
import { TARGET_LIMITS_2019, type TargetLimits } from '../reference/target-limits.ts';
import type { Residence } from './residence.ts';
import { type End, type Gone, spanOf, type TargetSpan } from './target-span.ts';

const leaving = ({ diedOn, leftOn }: Residence): readonly End[] => [
  [diedOn, 'died'],
  [leftOn, 'moved'],
];

/** When a girl is a target as adolescent: while of that age, living here. Age limits and their source: the limits. */
export function adolescentSpan(
  girl: { readonly birthDate: string } & Residence,
  limits: TargetLimits = TARGET_LIMITS_2019,
): TargetSpan {
  const { fromMonth, belowMonth } = limits.adolescent;
  return spanOf(
    'adolescent',
    [
      [monthlyBirthday(girl.birthDate, fromMonth), 'too-young'],
      [girl.livedFrom, 'not-yet-here'],
    ],
    [...leaving(girl), [addDays(monthlyBirthday(girl.birthDate, belowMonth), -1), 'age']],
  );
}

/**
 * When a mother is a target as breastfeeding: from the birth until the child is too old, gone or dead, both living here.
 * Whether she does breastfeed is a service's record, not this span's.
 */
export function breastfeedingSpan(
  child: { readonly birthDate: string } & Residence,
  mother: Residence,
  limits: TargetLimits = TARGET_LIMITS_2019,
): TargetSpan {
  return spanOf(
    'breastfeeding',
    [
      [child.birthDate, 'pregnant'],
      [child.livedFrom, 'not-yet-here'],
      [mother.livedFrom, 'not-yet-here'],
    ],
    [
      ...leaving(mother),
      [child.diedOn, 'child-gone'],
      [child.leftOn, 'child-gone'],
      [addDays(monthlyBirthday(child.birthDate, limits.breastfeedingBelowMonth), -1), 'age'],
    ],
  );
}

/** How the time as bride or groom to be ended. */
export type CatinEnding = 'married' | 'cancelled' | 'moved' | 'died';

/** A bride or groom to be is a target from the day of registration to the wedding, or the day on which it ended. */
export function catinSpan(
  catin: {
    readonly registeredOn: string;
    readonly weddingOn: string;
    readonly end: { readonly on: string; readonly how: CatinEnding } | null;
  },
  residence: Residence,
): TargetSpan {
  const end: End = catin.end === null ? [catin.weddingOn, 'married'] : [catin.end.on, catin.end.how satisfies Gone];
  return spanOf(
    'catin',
    [
      [catin.registeredOn, 'not-yet-known'],
      [residence.livedFrom, 'not-yet-here'],
    ],
    [...leaving(residence), end],
  );
}
