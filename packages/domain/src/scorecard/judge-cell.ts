import { firstDayOf, type Month } from '../period/month.ts';
import { judgeCampaign } from './judge-campaign.ts';
import { judgeEachOf } from './judge-each-of.ts';
import { judgePostPartum } from './judge-post-partum.ts';
import { judgeTimes } from './judge-times.ts';
import { judgeWhileAtRisk } from './judge-while-at-risk.ts';
import type { Finding, JudgedCell } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import type { IndicatorRow, Requirement, Stage } from './rule-set.ts';

const AT_NO_STAGE: Requirement = { kind: 'not-due' };

function find(context: JudgingContext, row: IndicatorRow, rule: Requirement): Finding {
  switch (rule.kind) {
    case 'not-due':
      return { verdict: 'TS', reason: 'stage', needed: 0, counted: 0, months: [], opening: null };
    case 'times':
      return judgeTimes(context, row, rule);
    case 'each-of':
      return judgeEachOf(context, rule);
    case 'post-partum':
      return judgePostPartum(context, row, rule);
    case 'while-at-risk':
      return judgeWhileAtRisk(context, row, rule);
    case 'campaign':
      return judgeCampaign(context, row, rule);
  }
}

/** Months looked at that should have a record, those of the quarter before any other, and whether none of them has. */
function blanksOf({ months, opening }: Finding, context: JudgingContext): [blank: Month[], allBlank: boolean] {
  const { quarter, targetFrom, judgedIn } = context;
  const asked = months.filter(({ month }) => month >= targetFrom && month <= judgedIn);
  const looked = asked.length > 0 ? asked : months;
  const blank = looked.filter(({ mark }) => mark === 'not-recorded').map(({ month }) => month);
  const balanced = opening !== null && opening.on >= firstDayOf(quarter.first);
  return [[...new Set(blank)], looked.length > 0 && blank.length === looked.length && !balanced];
}

/** Judges one cell; a cell that a person set to "not due" is TS whatever the rule says, and keeps what it said. */
export function judgeCell(context: JudgingContext, row: IndicatorRow, stage: Stage): JudgedCell {
  const requirement = row.due[stage] ?? AT_NO_STAGE;
  const finding = find(context, row, requirement);
  const [blankMonths, allBlank] = blanksOf(finding, context);
  const hand = context.person.setNotDue.find(({ service, quarter }) => {
    return service === (row.partOf ?? row.service) && quarter === context.quarter.first;
  });
  const base = { service: row.service, partOf: row.partOf ?? null, stage, requirement, judgedOn: context.judgedOn };
  const ruled = finding.verdict;
  if (hand !== undefined && ruled !== 'TS') {
    const byHand = { reason: hand.reason, ruled };
    return { ...base, ...finding, verdict: 'TS', reason: 'set-by-hand', notRecorded: false, blankMonths, byHand };
  }
  return { ...base, ...finding, notRecorded: ruled === 'T' && allBlank, blankMonths, byHand: null };
}
