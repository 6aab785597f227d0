import { type Month, monthOf } from '../period/month.ts';
import { periodContaining } from '../period/period.ts';
import type { Finding, LookedAt } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import { lookAt, monthsBetween } from './look-at.ts';
import type { IndicatorRow, Requirement } from './rule-set.ts';
import type { OpeningBalance } from './scored-person.ts';

type Times = Extract<Requirement, { kind: 'times' }>;

function windowStart({ quarter, judgedIn, lifeFrom }: JudgingContext, { within }: Times): Month {
  if (within === 'quarter') return quarter.first;
  return within === 'year' ? periodContaining('year', judgedIn).first : lifeFrom;
}

/** The latest opening balance that is known on the day judged on; it speaks for life, not for a quarter or a year. */
function openingFor({ person, judgedOn }: JudgingContext, row: IndicatorRow, { within }: Times): OpeningBalance | null {
  if (within !== 'life') return null;
  const known = person.openings.filter(({ service, on }) => service === row.service && on <= judgedOn);
  return known.reduce<OpeningBalance | null>((latest, next) => (isLater(next, latest) ? next : latest), null);
}

const isLater = (next: OpeningBalance, latest: OpeningBalance | null): boolean =>
  latest === null || next.on > latest.on || (next.on === latest.on && next.count > latest.count);

const sum = (months: readonly LookedAt[], unit: Times['unit']): number =>
  months.reduce((total, { counted, times }) => total + (counted ? (unit === 'visits' ? times : 1) : 0), 0);

/**
 * Received in at least so many months, or so many times. With an opening balance its count stands for the months up to
 * its own. Without one, a threshold above the number of months observed cannot be judged: neither Y nor T. (Five classes
 * since January cannot be asked for in March.)
 */
export function judgeTimes(context: JudgingContext, row: IndicatorRow, rule: Times): Finding {
  const opening = openingFor(context, row, rule);
  const start = Math.max(windowStart(context, rule), context.person.observedFrom);
  const from = opening === null ? start : Math.max(start, monthOf(opening.on) + 1);
  const months = lookAt(context, row.recordedIn, monthsBetween(from, context.judgedIn));
  const counted = (opening?.count ?? 0) + sum(months, rule.unit);
  const found = { needed: rule.count, counted, months, opening };
  const recorded = months.filter(({ mark }) => mark !== 'not-recorded');
  if (counted >= rule.count) return { verdict: 'Y', reason: 'enough', ...found };
  if (rule.dashes && recorded.length > 0 && recorded.every(({ mark }) => mark === 'not-due')) {
    return { verdict: 'TS', reason: 'marked-not-due', ...found };
  }
  if (opening === null && rule.count > months.length) return { verdict: 'BD', reason: 'observed-too-short', ...found };
  return { verdict: 'T', reason: 'too-few', ...found };
}
