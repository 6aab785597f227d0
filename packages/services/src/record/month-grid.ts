import type { MonthGrid } from '@konvergensi/contract';
import { type QuarterCloseRow, quarterKey, quarterOf } from '@konvergensi/db';
import {
  addCompleteness,
  dueInMonth,
  formatMonth,
  formatPeriod,
  type ListedPerson,
  letterAt,
  type Month,
  marksWithMeasures,
  NO_FORMS,
  parseMonth,
  periodContaining,
  recordingRulesOf,
  SERVICE_CODES,
  type ServiceCell,
  type ServiceCode,
  serviceSign,
} from '@konvergensi/domain';
import { accompaniedAt } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage } from './open-record-village.ts';
import { factsStatements, ofPeople, readFactsOf, type VillageFacts } from './village-facts.ts';

/** A village's month: everyone on a list, what is due, what is recorded, and last month beside it. */
export async function readMonthGrid(
  deps: Deps,
  actor: Actor,
  asked: { village: string; month?: string | undefined },
): Promise<MonthGrid> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'record.read');
  const month = Math.min(parseMonth(asked.month ?? '') ?? village.thisMonth, village.thisMonth);
  const results = await village.district.db.batch([
    quarterOf(village.id, quarterKey(month)),
    ...factsStatements({ villages: [village.id], people: [month, month], records: [month - 12, month] }),
  ]);
  const [closing, ...rows] = results;
  const state = (closing!.rows[0] as unknown as QuarterCloseRow | undefined)?.state ?? 'open';
  const facts = ofPeople(readFactsOf(rows), await accompaniedAt(actor, village));
  return gridOf(facts, { village: village.code, month, state, actor: actor.id });
}

interface Frame {
  readonly village: string;
  readonly month: Month;
  readonly state: QuarterCloseRow['state'];
  readonly actor: string;
}

export function gridOf(facts: VillageFacts, { village, month, state, actor }: Frame): MonthGrid {
  const rules = recordingRulesOf(Math.floor(month / 12));
  let completeness = NO_FORMS;
  const people = facts.people.flatMap((each): MonthGrid['people'] => {
    const columns = dueInMonth(each.recorded, month, rules);
    if (columns === null || columns.length === 0) return [];
    const now = marksIn(facts, each.person.id, month);
    const last = marksIn(facts, each.person.id, month - 1);
    const held = facts.held.get(each.person.id)?.find((row) => row.month === month);
    completeness = addCompleteness(completeness, columns, now);
    return [
      {
        ...who(each),
        letter: letterAt(each.recorded.letters, month),
        version: held?.version ?? null,
        mine: held?.actor === actor,
        cells: columns.map(({ service, due, why, riskUnknown }) => ({
          service,
          due,
          why: riskUnknown ? 'risk-unknown' : why,
          now: signIn(now, service),
          last: signIn(last, service),
          reason: held?.reasons[service] ?? null,
        })),
      },
    ];
  });
  const quarter = formatPeriod(periodContaining('quarter', month));
  people.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { village, month: formatMonth(month), quarter, state, forms: rules.id, completeness, people };
}

export const signIn = (marks: ReadonlyMap<ServiceCode, ServiceCell>, service: ServiceCode): string => {
  const cell = marks.get(service);
  return cell === undefined ? '' : serviceSign(cell);
};

/** What is recorded of a person in a month, measurements among it. */
export function marksIn(facts: VillageFacts, person: string, month: Month): Map<ServiceCode, ServiceCell> {
  const held = facts.held.get(person)?.find((row) => row.month === month);
  const measured = facts.history.measured.get(person)?.filter((row) => row.month === month) ?? [];
  const one =
    measured.length === 0
      ? null
      : { month, weight: measured.some((m) => m.weight), length: measured.some((m) => m.length) };
  return marksWithMeasures(held?.services ?? null, one);
}

export const who = ({ row, person, list, pregnancy }: ListedPerson) => ({
  row,
  person: person.id,
  list,
  name: person.name,
  sex: person.sex === 1 ? ('L' as const) : ('P' as const),
  birthDate: person.birthDateKind === 'unknown' ? null : person.birthDate,
  dueDate: pregnancy?.dueDate ?? null,
  deliveredOn: pregnancy?.end?.on ?? null,
  posyandu: person.posyandu,
  dusun: person.dusun,
});

export const isServiceCode = (text: string): text is ServiceCode => (SERVICE_CODES as readonly string[]).includes(text);
