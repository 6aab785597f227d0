import { addDays, monthlyBirthday } from '../period/shift-date.ts';
import { type ChildTarget, TARGET_LIMITS_2019, type TargetLimits } from '../reference/target-limits.ts';
import type { Residence } from './residence.ts';
import { spanOf, type TargetSpan } from './target-span.ts';

/**
 * When a child is a target of that kind: while of that age in completed months, living here and alive. Ages from the
 * cadre forms 2B (0-23 months) and 2C (PAUD, 2-6 years), and 24-59 months.
 */
export function childSpan(
  kind: ChildTarget,
  child: { readonly birthDate: string } & Residence,
  limits: TargetLimits = TARGET_LIMITS_2019,
): TargetSpan {
  const { fromMonth, belowMonth } = limits.children[kind];
  const lastDay = addDays(monthlyBirthday(child.birthDate, belowMonth), -1);
  return spanOf(
    kind,
    [
      [monthlyBirthday(child.birthDate, fromMonth), fromMonth === 0 ? 'not-born' : 'too-young'],
      [child.livedFrom, 'not-yet-here'],
    ],
    [
      [child.diedOn, 'died'],
      [child.leftOn, 'moved'],
      [lastDay, 'age'],
    ],
  );
}
