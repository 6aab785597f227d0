import { monthOf } from '../period/month.ts';
import type { Finding } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import { lookAt, monthsBetween } from './look-at.ts';
import type { IndicatorRow, Requirement } from './rule-set.ts';

type PostPartum = Extract<Requirement, { kind: 'post-partum' }>;

/**
 * Post-partum visits, judged once: in the quarter in which day 42 falls, over all months since the birth. Before that,
 * and for a mother who left or died earlier, not due. Visits before the records begin make it impossible to judge.
 */
export function judgePostPartum(context: JudgingContext, row: IndicatorRow, rule: PostPartum): Finding {
  const { person, judgedOn, judgedIn, deliveredOn, span } = context;
  const born = monthOf(deliveredOn ?? judgedOn);
  const months = lookAt(context, row.recordedIn, monthsBetween(Math.max(born, person.observedFrom), judgedIn));
  const counted = months.reduce((total, { times }) => total + times, 0);
  const found = { needed: rule.count, counted, months, opening: null };
  if (span.last !== judgedOn) return { verdict: 'TS', reason: 'before-day-42', ...found };
  if (span.after !== 'post-partum-over') return { verdict: 'TS', reason: 'left-before-day-42', ...found };
  if (counted >= rule.count) return { verdict: 'Y', reason: 'enough', ...found };
  if (person.observedFrom > born) return { verdict: 'BD', reason: 'observed-too-short', ...found };
  return { verdict: 'T', reason: 'too-few', ...found };
}
