import { type Month, monthOf } from '../period/month.ts';
import type { Period } from '../period/period.ts';
import { addDays } from '../period/shift-date.ts';
import { recordsByService, type ServiceRecords } from '../service/service-record.ts';
import { PREGNANCY_DAYS } from '../target/gestation.ts';
import { deliveryOf } from '../target/mother-span.ts';
import type { TargetSpan } from '../target/target-span.ts';
import { targetStatus } from '../target/target-status.ts';
import type { ScorecardRules } from './rule-set.ts';
import type { ScoredPerson } from './scored-person.ts';
import { spanOfPerson } from './span-of-person.ts';

/** What every rule may look at: the person, the records by service, and the dates that matter. */
export interface JudgingContext {
  readonly person: ScoredPerson;
  readonly records: ServiceRecords;
  readonly quarter: Period;
  readonly span: TargetSpan;
  /** Last day of the quarter, or the last day as a target in it. */
  readonly judgedOn: string;
  readonly judgedIn: Month;
  /** First month as a target in the quarter. */
  readonly targetFrom: Month;
  /** Month of birth, or in which the pregnancy began. */
  readonly lifeFrom: Month;
  /** Day of birth or loss, of a mother who keeps her post-partum care. */
  readonly deliveredOn: string | null;
}

/** Null for whoever is no target in the quarter. */
export function judgingContext(person: ScoredPerson, quarter: Period, rules: ScorecardRules): JudgingContext | null {
  const span = spanOfPerson(person, rules);
  const status = targetStatus(span, quarter);
  if (!status.target) return null;
  const began = person.list === 'mothers' ? addDays(person.pregnancy.dueDate, -PREGNANCY_DAYS) : person.birthDate;
  return {
    person,
    records: recordsByService(person.records),
    quarter,
    span,
    judgedOn: status.last,
    judgedIn: monthOf(status.last),
    targetFrom: monthOf(status.first),
    lifeFrom: monthOf(began),
    deliveredOn: person.list === 'mothers' ? deliveryOf(person.pregnancy, rules.targets) : null,
  };
}
