import { ageInDays, completedMonths } from '../period/civil-date.ts';
import { firstDayOf, lastDayOf, type Month, monthOf } from '../period/month.ts';
import { addDays, monthlyBirthday } from '../period/shift-date.ts';
import {
  CLINICAL_SCHEDULE,
  type ClinicalSchedule,
  type RegularService,
  type ScheduledVisit,
} from '../reference/clinical-schedule.ts';
import { SERVICE_NAMES, type Words } from '../reference/service-packages.ts';
import { TARGET_LIMITS_2019 } from '../reference/target-limits.ts';
import { letterAt } from '../scorecard/letter-at.ts';
import type { OpeningBalance } from '../scorecard/scored-person.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { ServiceRecord } from '../service/service-record.ts';
import { PREGNANCY_DAYS, pregnancyDays } from '../target/gestation.ts';
import { deliveryOf } from '../target/mother-span.ts';
import type { RecordedPerson } from './recorded-person.ts';

/** What someone still lacks, or will need next. `from`, `by`: first day and last day on which it is in time. */
export interface DueItem {
  readonly service: ServiceCode;
  readonly name: Words;
  readonly from: string;
  readonly by: string;
  readonly state: 'overdue' | 'due' | 'later';
}

export interface DueFacts {
  readonly records: readonly ServiceRecord[];
  readonly openings: readonly OpeningBalance[];
}

/**
 * What a person still lacks by the clinical schedule on a day, the overdue first, and the next visit of each kind with its
 * date. The forms' quarter minimums play no part. Empty for whoever is not on the list that day.
 */
export function dueItems(
  person: RecordedPerson,
  facts: DueFacts,
  today: string,
  schedule: ClinicalSchedule = CLINICAL_SCHEDULE,
): DueItem[] {
  const { span } = person;
  if (today < span.first || (span.last !== null && today > span.last)) return [];
  const items = [...visitItems(person, facts, today, schedule), ...regularItems(person, facts, today, schedule)];
  const rank = { overdue: 0, due: 1, later: 2 } as const;
  return items.sort((a, b) => rank[a.state] - rank[b.state] || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

/** People with the most outstanding first: overdue before due, then by the earliest day. */
export function byOutstanding<T extends { readonly items: readonly DueItem[] }>(people: readonly T[]): T[] {
  const count = (each: T, state: DueItem['state']) => each.items.filter((item) => item.state === state).length;
  const earliest = (each: T) => each.items[0]?.by ?? '9999';
  return [...people].sort(
    (a, b) =>
      count(b, 'overdue') - count(a, 'overdue') ||
      count(b, 'due') - count(a, 'due') ||
      (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0),
  );
}

function visitItems(person: RecordedPerson, facts: DueFacts, today: string, schedule: ClinicalSchedule): DueItem[] {
  const next = new Map<string, DueItem>();
  for (const visit of schedule.visits) {
    if (visit.list !== person.list || next.has(visit.service)) continue;
    const window = windowOf(person, visit, today);
    if (window === null || received(facts, visit.service, window.since, today) >= visit.times) continue;
    next.set(visit.service, itemOf(visit.service, visit.name, window, today));
  }
  return [...next.values()];
}

interface Window {
  readonly from: string;
  readonly by: string;
  /** From which day on receiving the service counts for these visits. */
  readonly since: string;
}

function windowOf(
  { pregnancy, birthDate }: RecordedPerson,
  { clock, from, to }: ScheduledVisit,
  today: string,
): Window | null {
  if (clock === 'age-months') {
    if (birthDate === null) return null;
    return {
      from: monthlyBirthday(birthDate, from),
      by: addDays(monthlyBirthday(birthDate, to + 1), -1),
      since: birthDate,
    };
  }
  if (pregnancy === null) return null;
  const delivered = deliveryOf(pregnancy, TARGET_LIMITS_2019);
  if (clock === 'days-after') {
    if (delivered === null || delivered > today) return null;
    return { from: addDays(delivered, from), by: addDays(delivered, to), since: delivered };
  }
  if (pregnancy.end !== null) return null;
  const began = addDays(pregnancy.dueDate, -PREGNANCY_DAYS);
  return pregnancyDays(pregnancy.dueDate, today) < 0
    ? null
    : { from: addDays(began, from), by: addDays(began, to), since: began };
}

/** How often received since a day: months recorded from then on, or the opening balance and the months after it. */
function received({ records, openings }: DueFacts, service: ServiceCode, since: string, today: string): number {
  const opening = openings
    .filter((each) => each.service === service && each.on >= since && each.on <= today)
    .reduce<OpeningBalance | null>((latest, each) => (latest === null || each.on > latest.on ? each : latest), null);
  const after = opening === null ? monthOf(since) : monthOf(opening.on) + 1;
  return records.reduce(
    (sum, { service: of, mark, month, times }) =>
      of === service && mark === 'received' && month >= after ? sum + Math.max(times ?? 1, 1) : sum,
    opening?.count ?? 0,
  );
}

const itemOf = (
  service: ServiceCode,
  name: Words,
  { from, by }: Pick<Window, 'from' | 'by'>,
  today: string,
): DueItem => ({
  service,
  name,
  from,
  by,
  state: today > by ? 'overdue' : today >= from ? 'due' : 'later',
});

function regularItems(
  person: RecordedPerson,
  { records }: DueFacts,
  today: string,
  schedule: ClinicalSchedule,
): DueItem[] {
  const month = monthOf(today);
  return schedule.regular.flatMap((regular) => {
    if (regular.list !== person.list || !asks(regular, person, today)) return [];
    const asked = lastAsked(regular, month);
    const had = records.some(
      ({ service, mark, month: of }) =>
        service === regular.service && mark === 'received' && of >= asked && of <= month,
    );
    if (had || lastDayOf(asked) < person.span.first) return [];
    const window = { from: firstDayOf(asked), by: lastDayOf(asked) };
    return [itemOf(regular.service, SERVICE_NAMES[regular.service], window, today)];
  });
}

function asks(regular: RegularService, person: RecordedPerson, today: string): boolean {
  if (regular.phase === 'pregnant' && person.pregnancy?.end !== null) return false;
  const risk = letterAt(person.letters, monthOf(today));
  if (regular.atRisk === true && (risk === null || risk === 'N')) return false;
  const age = person.birthDate === null ? null : completedMonths(person.birthDate, today);
  return age === null || (age >= (regular.fromMonth ?? 0) && age < (regular.belowMonth ?? 1_000));
}

/** The latest month, up to this one, in which the service is asked for. */
function lastAsked({ calendarMonths }: RegularService, month: Month): Month {
  if (calendarMonths === undefined) return month;
  for (let back = 0; back < 12; back += 1) {
    if (calendarMonths.includes(((month - back) % 12) + 1)) return month - back;
  }
  return month;
}

/** Days until something is due; negative when it was. */
export const daysUntil = (item: DueItem, today: string): number =>
  item.by < today ? -ageInDays(item.by, today) : ageInDays(today, item.by);
