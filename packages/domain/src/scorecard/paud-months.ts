import type { Month } from '../period/month.ts';
import type { Period } from '../period/period.ts';
import { markOfMonth, recordsByService } from '../service/service-record.ts';
import { targetStatus } from '../target/target-status.ts';
import { monthsBetween } from './look-at.ts';
import type { ScorecardRules } from './rule-set.ts';
import type { ScoredChild } from './scored-person.ts';
import { spanOfPerson } from './span-of-person.ts';

/** Children of form 2C in a month: `attended` v, `absent` x, `notDue` -, and those without a record. */
export interface PaudMonth {
  readonly month: Month;
  readonly attended: number;
  readonly absent: number;
  readonly notDue: number;
  readonly notRecorded: number;
}

const COLUMN = {
  received: 'attended',
  'not-received': 'absent',
  'not-due': 'notDue',
  'not-recorded': 'notRecorded',
} as const;

/** Form 2C by month: each month of the period on its own line, counting the children who are PAUD targets in it. */
export function paudMonths(children: readonly ScoredChild[], period: Period, rules: ScorecardRules): PaudMonth[] {
  const targets = children
    .filter(({ list }) => list === 'paud')
    .map((child) => ({ span: spanOfPerson(child, rules), records: recordsByService(child.records) }));
  return monthsBetween(period.first, period.last).map((month) => {
    const counts = { attended: 0, absent: 0, notDue: 0, notRecorded: 0 };
    for (const { span, records } of targets) {
      if (!targetStatus(span, { first: month, last: month }).target) continue;
      counts[COLUMN[markOfMonth(records, ['paud'], month).mark]] += 1;
    }
    return { month, ...counts };
  });
}
