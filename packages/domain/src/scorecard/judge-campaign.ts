import { completedMonths } from '../period/civil-date.ts';
import { periodContaining } from '../period/period.ts';
import type { Finding } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import { lookAt } from './look-at.ts';
import type { IndicatorRow, Requirement } from './rule-set.ts';

type Campaign = Extract<Requirement, { kind: 'campaign' }>;

/**
 * Measured in the latest of the year's campaign months (February, August) that has come by the day judged on. Children up
 * to the age given for the quarter were not yet there in it: TS; so is everyone before the first campaign of a year.
 */
export function judgeCampaign(context: JudgingContext, row: IndicatorRow, rule: Campaign): Finding {
  const { person, judgedIn, judgedOn, quarter } = context;
  const year = periodContaining('year', judgedIn).first;
  const held = rule.calendarMonths.map((month) => year + month - 1).filter((month) => month <= judgedIn);
  const months = lookAt(context, row.recordedIn, held.length === 0 ? [] : [Math.max(...held)]);
  const counted = months.filter((month) => month.counted).length;
  const found = { needed: 1, counted, months, opening: null };
  const tooYoungTo = rule.tooYoungTo[(quarter.first % 12) / 3] ?? -1;
  if (person.list !== 'mothers' && completedMonths(person.birthDate, judgedOn) <= tooYoungTo) {
    return { verdict: 'TS', reason: 'too-young', ...found };
  }
  const [asked] = months;
  if (asked === undefined) return { verdict: 'TS', reason: 'before-campaign', ...found };
  if (counted > 0) return { verdict: 'Y', reason: 'enough', ...found };
  if (asked.month < person.observedFrom) return { verdict: 'BD', reason: 'observed-too-short', ...found };
  return { verdict: 'T', reason: 'too-few', ...found };
}
