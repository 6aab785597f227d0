import type { Month } from '../period/month.ts';
import type { JudgingContext } from './judging-context.ts';
import { letterAt } from './letter-at.ts';
import { monthsBetween } from './look-at.ts';

/**
 * Months as a target in the quarter in which the person was at risk (KEK, RISTI; GB, GK, S). A letter holds until the
 * next one, so a child found GK in January is at risk in February unless measured again. Null: no letter is known.
 */
export function riskMonths({ person, targetFrom, judgedIn }: JudgingContext): Month[] | null {
  if (letterAt(person.letters, judgedIn) === null) return null;
  return monthsBetween(targetFrom, judgedIn).filter((month) => (letterAt(person.letters, month) ?? 'N') !== 'N');
}
