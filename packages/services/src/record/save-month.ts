import { type MonthSaved, Problem, type SaveMonth } from '@konvergensi/contract';
import {
  json,
  lockedQuarters,
  monthsStillAt,
  mustHold,
  notLocked,
  peopleStillAt,
  putMonths,
  type WrittenMonth,
} from '@konvergensi/db';
import {
  affectedCells,
  applyMarks,
  type DueColumn,
  dueInMonth,
  type Month,
  parseMonth,
  recordingRulesOf,
} from '@konvergensi/domain';
import { accompaniedAt, refuseStranger } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
import { openRecordVillage, type RecordVillage } from './open-record-village.ts';
import { factsStatements, type HeldMonth, readFactsOf, type VillageFacts } from './village-facts.ts';

export interface SaveMonthCommand {
  village: string;
  month: string;
  entries: SaveMonth['entries'];
  key: string;
}

/** Saves what was entered for some people's month: only what changes is written, one row a person. */
export async function saveMonth(deps: Deps, actor: Actor, command: SaveMonthCommand): Promise<MonthSaved> {
  const content = ['month', command.village, command.month, command.entries];
  const opened = await openRecordVillage<MonthSaved>(deps, actor, command.village, 'record.write', {
    key: command.key,
    content,
  });
  if (opened.earlier !== undefined) return opened.earlier;
  const { village } = opened;
  const month = writableMonth(command.month, village);
  const seen = await accompaniedAt(actor, village);
  for (const { person } of command.entries) refuseStranger(seen, person);
  const facts = await loadMonth(village, month);
  const changed = changesOf(facts, month, command.entries);
  const answer = {
    changed: changed.length,
    people: changed.map(({ row }) => [row.person, row.version] as [string, number]),
  };
  if (changed.length === 0) return answer;
  const cells = affectedCells({ kind: 'record', village: village.id, months: [month] }, village.thisMonth);
  const work = commit<MonthSaved>(deps, actor, {
    db: village.district.db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: guardsOf(village, month, facts, changed),
    rows: [
      putMonths(
        village.id,
        month,
        { actor: actor.id, at: deps.now() },
        changed.map(({ row }) => row),
      ),
    ],
    trail: [
      {
        scope: village.id,
        verb: 'month.record',
        subject: command.month,
        body: {
          people: changed.map(({ row, before }) => [row.person, before?.services ?? null, row.services, row.reasons]),
        },
      },
    ],
    cells: { district: village.district.id, cells },
    command: { key: command.key, content, answer },
  });
  const done = await orConflict(work, () => explain(village, month));
  if (!done.repeated) await askRecompute(deps, village.district.id, cells);
  return done.answer ?? answer;
}

/** A month that has begun, of no locked quarter (which the batch checks again). */
export function writableMonth(text: string, village: RecordVillage): Month {
  const month = parseMonth(text);
  if (month === null) throw new Problem('not-found');
  if (month > village.thisMonth) {
    throw new Problem('invalid', { errors: [{ pointer: '/month', message: 'Bulan ini belum dimulai' }] });
  }
  return month;
}

export async function loadMonth(village: RecordVillage, month: Month): Promise<VillageFacts> {
  const [locked, ...rows] = await village.district.db.batch([
    lockedQuarters(village.id, [month]),
    ...factsStatements({ villages: [village.id], people: [month, month], records: [month, month] }),
  ]);
  if (locked!.rows.length > 0) throw new Problem('locked');
  return readFactsOf(rows);
}

export interface ChangedMonth {
  row: WrittenMonth;
  before: HeldMonth | null;
}

/** What one row writes, with what stood there before kept beside it to undo this save. */
export const writtenMonth = (
  person: string,
  next: { services: string; reasons: Readonly<Record<string, string | undefined>> },
  before: HeldMonth | null,
): WrittenMonth => ({
  person,
  services: next.services,
  reasons: Object.keys(next.reasons).length === 0 ? null : json(next.reasons),
  previous: before === null ? null : json([before.services, before.reasons, before.actor, before.at]),
  version: (before?.version ?? 0) + 1,
});

function changesOf(facts: VillageFacts, month: Month, entries: SaveMonth['entries']): ChangedMonth[] {
  const rules = recordingRulesOf(Math.floor(month / 12));
  const columnsOf = new Map<string, DueColumn[]>();
  for (const { person, recorded } of facts.people) {
    const columns = dueInMonth(recorded, month, rules);
    if (columns !== null) columnsOf.set(person.id, [...(columnsOf.get(person.id) ?? []), ...columns]);
  }
  const errors: { pointer: string; message: string }[] = [];
  const changed = entries.flatMap((entry, i): ChangedMonth[] => {
    const columns = columnsOf.get(entry.person);
    const before = facts.held.get(entry.person)?.find((row) => row.month === month) ?? null;
    if (columns === undefined) {
      errors.push({ pointer: `/entries/${i}/person`, message: 'Bukan sasaran pada bulan ini' });
      return [];
    }
    if (entry.version !== undefined && entry.version !== (before?.version ?? null)) throw new Problem('conflict');
    const done = applyMarks(before, { cells: entry.cells, reasons: entry.reasons ?? {} }, columns);
    if (!done.ok) {
      for (const { service, why } of done.refusals)
        errors.push({ pointer: `/entries/${i}/cells/${service}`, message: REFUSED[why] });
      return [];
    }
    return done.marks === null ? [] : [{ row: writtenMonth(entry.person, done.marks, before), before }];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors });
  return changed;
}

const REFUSED = {
  'unknown-service': 'Layanan ini bukan untuk sasaran ini',
  sign: 'Isi v (menerima), x (tidak menerima), - (tidak perlu), atau kosong',
  'reason-missing': 'Berikan alasan, karena berbeda dari aturan',
} as const;

export function guardsOf(village: RecordVillage, month: Month, facts: VillageFacts, changed: readonly ChangedMonth[]) {
  const versions = new Map(facts.register.people.map(({ id, version }) => [id, version]));
  return [
    village.district.stillHere,
    notLocked(village.id, [month]),
    mustHold(
      monthsStillAt(
        village.id,
        month,
        changed.map(({ row, before }) => [row.person, before?.version ?? null]),
      ),
    ),
    mustHold(
      peopleStillAt(
        village.id,
        changed.map(({ row }) => [row.person, versions.get(row.person) ?? 0]),
      ),
    ),
  ];
}

/** A guard failed: the quarter was locked meanwhile, or someone else saved. */
export async function explain(village: RecordVillage, month: Month): Promise<Problem> {
  const locked = await village.district.db.all(lockedQuarters(village.id, [month]));
  return new Problem(locked.length > 0 ? 'locked' : 'conflict');
}
