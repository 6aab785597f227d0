import { judgeTimes } from './judge-times.ts';
import type { Finding } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import { lookAt } from './look-at.ts';
import { riskMonths } from './risk-months.ts';
import type { IndicatorRow, Requirement } from './rule-set.ts';

type WhileAtRisk = Extract<Requirement, { kind: 'while-at-risk' }>;

const NOTHING = { needed: 0, counted: 0, months: [], opening: null };

/**
 * Home visits: one in each month at risk, or by variant so many in the quarter. Whoever was at no time at risk in it is
 * TS; whose risk nobody recorded cannot be judged.
 */
export function judgeWhileAtRisk(context: JudgingContext, row: IndicatorRow, { count, whom }: WhileAtRisk): Finding {
  const atRisk = riskMonths(context);
  if (whom === 'at-risk' && atRisk === null) return { verdict: 'BD', reason: 'risk-not-recorded', ...NOTHING };
  if (whom === 'at-risk' && atRisk?.length === 0) return { verdict: 'TS', reason: 'not-at-risk', ...NOTHING };
  if (count !== 'each-month') {
    return judgeTimes(context, row, { kind: 'times', count, within: 'quarter', unit: 'visits' });
  }
  const months = lookAt(context, row.recordedIn, atRisk ?? []);
  const counted = months.filter((month) => month.counted).length;
  const enough = counted >= months.length;
  return {
    verdict: enough ? 'Y' : 'T',
    reason: enough ? 'enough' : 'too-few',
    needed: months.length,
    counted,
    months,
    opening: null,
  };
}
