import type { DueList, PersonServices, PutOpening } from '@konvergensi/contract';
import { Problem } from '@konvergensi/contract';
import {
  lockedFrom,
  mustBe,
  mustHold,
  notLockedFrom,
  peopleStillAt,
  type QuarterCloseRow,
  quarterKey,
  quarterOf,
  sql,
} from '@konvergensi/db';
import {
  affectedCells,
  byOutstanding,
  type DueItem,
  dueInMonth,
  dueItems,
  formatMonth,
  isOnList,
  type ListedPerson,
  mayBeReminded,
  monthOf,
  parseMonth,
  recordingRulesOf,
  serviceRecords,
} from '@konvergensi/domain';
import { accompaniedAt, refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { marksIn, signIn, who } from './month-grid.ts';
import { openRecordVillage } from './open-record-village.ts';
import { factsStatements, ofPeople, readAllFacts, readFactsOf, type VillageFacts } from './village-facts.ts';

/** Months of records that a due list looks back: a child's life to two years. */
const LIFE = 24;

const itemsOf = (facts: VillageFacts, { person, recorded, pregnancy }: ListedPerson, today: string) => {
  const afterLoss = pregnancy?.end != null && pregnancy.end.outcome !== 'live-birth';
  if (!mayBeReminded(person) || (afterLoss && !mayBeReminded(person, null))) return [];
  const records = serviceRecords(
    facts.history.months.get(person.id) ?? [],
    facts.history.measured.get(person.id) ?? [],
  );
  return dueItems(recorded, { records, openings: facts.history.openings.get(person.id) ?? [] }, today);
};

/** Who still lacks what by the clinical schedule, the most outstanding first; nobody who died, left or may not be reminded. */
export async function readDueList(deps: Deps, actor: Actor, asked: { village: string }): Promise<DueList> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'record.read');
  const month = village.thisMonth;
  const rows = await village.district.db.batch(
    factsStatements({ villages: [village.id], people: [month, month], records: [month - LIFE, month] }),
  );
  const facts = ofPeople(readFactsOf(rows), await accompaniedAt(actor, village));
  const people = facts.people
    .filter(({ recorded }) => isOnList(recorded, month))
    .map((each) => ({ ...who(each), items: itemsOf(facts, each, village.today) }))
    .filter(({ items }) => items.length > 0);
  return { village: village.code, on: village.today, people: byOutstanding(people) };
}

/** What is due for the people of some villages, by person: the same as the villages' due lists say. */
export async function dueOfPeople(
  { db }: Pick<OpenDistrict, 'db'>,
  villages: readonly number[],
  today: string,
): Promise<Map<string, DueItem[]>> {
  if (villages.length === 0) return new Map();
  const month = monthOf(today);
  const rows = await db.batch(factsStatements({ villages, people: [month, month], records: [month - LIFE, month] }));
  return new Map(
    [...readAllFacts(rows).values()].flatMap((facts) =>
      facts.people
        .filter(({ recorded }) => isOnList(recorded, month))
        .map((each) => [each.person.id, itemsOf(facts, each, today)] as const),
    ),
  );
}

/** One person's services: this month, the eleven before it, what is due, and opening balances. */
export async function readPersonServices(
  deps: Deps,
  actor: Actor,
  asked: { village: string; person: string; month?: string | undefined },
): Promise<PersonServices> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'record.read');
  const month = Math.min(parseMonth(asked.month ?? '') ?? village.thisMonth, village.thisMonth);
  const [closing, ...rows] = await village.district.db.batch([
    quarterOf(village.id, quarterKey(month)),
    ...factsStatements({ villages: [village.id], people: [month, month], records: [month - LIFE, month] }),
  ]);
  const facts = ofPeople(readFactsOf(rows), await accompaniedAt(actor, village));
  const own = facts.people.filter(({ person, recorded }) => person.id === asked.person && isOnList(recorded, month));
  if (own.length === 0) throw new Problem('not-found');
  const held = facts.held.get(asked.person)?.find((row) => row.month === month);
  const months = Array.from({ length: 12 }, (_, i) => month - 11 + i);
  const marks = months.map((each) => marksIn(facts, asked.person, each));
  const rules = recordingRulesOf(Math.floor(month / 12));
  const columns = own.flatMap(({ recorded }) => dueInMonth(recorded, month, rules) ?? []);
  return {
    village: village.code,
    month: formatMonth(month),
    people: own.map(who),
    state: (closing!.rows[0] as unknown as QuarterCloseRow | undefined)?.state ?? 'open',
    version: held?.version ?? null,
    mine: held?.actor === actor.id,
    months: months.map(formatMonth),
    services: columns
      .filter(({ service }, i) => columns.findIndex((each) => each.service === service) === i)
      .map(({ service, due, why, riskUnknown }) => ({
        service,
        due,
        why: riskUnknown ? 'risk-unknown' : why,
        reason: held?.reasons[service] ?? null,
        signs: marks.map((each) => signIn(each, service)),
      })),
    items: own.flatMap((each) => itemsOf(facts, each, village.today)),
    openings: [...(facts.history.openings.get(asked.person) ?? [])],
  };
}

interface PutOpeningCommand {
  village: string;
  person: string;
  opening: PutOpening;
}

/**
 * Takes over a count from the mother and child health book, up to a day. It bears on every quarter from that day on, and so
 * does the count it replaces: none of them may be locked.
 */
export async function putOpening(
  deps: Deps,
  actor: Actor,
  { village: code, person, opening }: PutOpeningCommand,
): Promise<void> {
  const { village } = await openRecordVillage(deps, actor, code, 'record.write');
  const { db } = village.district;
  if (opening.on > village.today) {
    throw new Problem('invalid', { errors: [{ pointer: '/on', message: 'Tanggal di masa depan' }] });
  }
  const held = sql`select counted_on from opening_balance
    where village = ${village.id} and person = ${person} and service = ${opening.service}`;
  const found = await db.one<{ version: number; held: string | null }>(
    sql`select version, (${held}) held from person where village = ${village.id} and id = ${person}`,
  );
  if (found === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, village, { people: [person] });
  const from = monthOf(found.held === null || opening.on < found.held ? opening.on : found.held);
  const work = commit(deps, actor, {
    db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: [
      village.district.stillHere,
      notLockedFrom(village.id, from),
      mustBe(held, found.held),
      mustHold(peopleStillAt(village.id, [[person, found.version]])),
    ],
    rows: [
      sql`insert into opening_balance (village, person, service, times, counted_on, actor, at)
          values (${village.id}, ${person}, ${opening.service}, ${opening.count}, ${opening.on}, ${actor.id}, ${deps.now()})
          on conflict (village, person, service) do update set times = excluded.times, counted_on = excluded.counted_on,
            actor = excluded.actor, at = excluded.at, version = opening_balance.version + 1`,
    ],
    trail: [{ scope: village.id, verb: 'opening.record', subject: person, body: { ...opening } }],
    cells: {
      district: village.district.id,
      cells: affectedCells(
        { kind: 'record', village: village.id, months: [monthOf(opening.on), village.thisMonth] },
        village.thisMonth,
      ),
    },
  });
  await orConflict(work, async () => {
    const locked = await db.one(lockedFrom(village.id, from));
    return new Problem(locked === undefined ? 'conflict' : 'locked');
  });
  await deps.sendRecompute({ district: village.district.id });
}
