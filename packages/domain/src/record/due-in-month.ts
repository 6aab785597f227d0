import { completedMonths } from '../period/civil-date.ts';
import type { Month } from '../period/month.ts';
import type { RecordColumn, RecordingRules } from '../reference/recording-rules.ts';
import { letterAt } from '../scorecard/letter-at.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { postPartumSpan, pregnantSpan } from '../target/mother-span.ts';
import { targetStatus } from '../target/target-status.ts';
import type { RecordedPerson } from './recorded-person.ts';

/** Why a column asks nothing of a person in a month. */
export type NotAsked = 'phase' | 'too-young' | 'too-old' | 'not-this-month' | 'not-at-risk';

/** A column of a person's month: due, or why not. `riskUnknown`: due only if at risk, and nobody recorded the risk. */
export interface DueColumn {
  readonly service: ServiceCode;
  readonly column: RecordColumn;
  readonly due: boolean;
  readonly why: NotAsked | null;
  readonly riskUnknown: boolean;
}

/** Is the person on her or his list in a month, from dates alone? */
export const isOnList = ({ span }: Pick<RecordedPerson, 'span'>, month: Month): boolean =>
  targetStatus(span, { first: month, last: month }).target;

/**
 * What a month's form asks about a person: each column of the list due or not, and why not. From the phase (pregnant,
 * post-partum), age on the last day as a target in the month, risk and the forms of that year; null for whoever is not on
 * the list in the month.
 */
export function dueInMonth(person: RecordedPerson, month: Month, rules: RecordingRules): DueColumn[] | null {
  const status = targetStatus(person.span, { first: month, last: month });
  if (!status.target) return null;
  const age = person.birthDate === null ? null : completedMonths(person.birthDate, status.last);
  const letter = letterAt(person.letters, month);
  const asked = { phases: phasesOf(person, month), age, month, notAtRisk: letter === 'N' };
  return rules.lists[person.list].map((column) => {
    const why = notAsked(column, asked);
    const riskUnknown = why === null && column.atRisk === true && letter === null;
    return { service: column.service, column, due: why === null && !riskUnknown, why, riskUnknown };
  });
}

type Phase = 'pregnant' | 'post-partum';

function phasesOf({ pregnancy, residence }: RecordedPerson, month: Month): Phase[] {
  if (pregnancy === null) return [];
  const period = { first: month, last: month };
  const after = postPartumSpan(pregnancy, residence);
  const phases: Phase[] = [];
  if (targetStatus(pregnantSpan(pregnancy, residence), period).target) phases.push('pregnant');
  if (after !== null && targetStatus(after, period).target) phases.push('post-partum');
  return phases;
}

interface Asked {
  readonly phases: readonly Phase[];
  readonly age: number | null;
  readonly month: Month;
  readonly notAtRisk: boolean;
}

function notAsked(column: RecordColumn, { phases, age, month, notAtRisk }: Asked): NotAsked | null {
  if (column.phase !== undefined && !phases.includes(column.phase)) return 'phase';
  if (age !== null && column.fromMonth !== undefined && age < column.fromMonth) return 'too-young';
  if (age !== null && column.belowMonth !== undefined && age >= column.belowMonth) return 'too-old';
  if (column.calendarMonths !== undefined && !column.calendarMonths.includes((month % 12) + 1)) return 'not-this-month';
  return column.atRisk === true && notAtRisk ? 'not-at-risk' : null;
}
