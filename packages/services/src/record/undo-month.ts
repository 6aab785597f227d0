import { type MonthSaved, Problem } from '@konvergensi/contract';
import { json, type Statement, sql } from '@konvergensi/db';
import { affectedCells, packServices, type ServiceCode } from '@konvergensi/domain';
import { accompaniedAt } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openRecordVillage } from './open-record-village.ts';
import { explain, guardsOf, loadMonth, writableMonth, writtenMonth } from './save-month.ts';
import type { HeldMonth } from './village-facts.ts';

export interface UndoMonthCommand {
  village: string;
  month: string;
  /** One person; without, everyone of the actor's last save in the month. */
  person?: string | undefined;
}

type Previous = [services: string, reasons: Partial<Record<ServiceCode, string>>, actor: string, at: number];

/** Takes back the actor's own last save of a month that is still open: what stood before stands again. */
export async function undoMonth(deps: Deps, actor: Actor, command: UndoMonthCommand): Promise<MonthSaved> {
  const { village } = await openRecordVillage(deps, actor, command.village, 'record.write');
  const month = writableMonth(command.month, village);
  const facts = await loadMonth(village, month);
  const seen = await accompaniedAt(actor, village);
  const own = [...facts.held].flatMap(([person, rows]) =>
    (seen?.has(person) === false ? [] : rows)
      .filter((row) => row.month === month && row.actor === actor.id)
      .map((row) => ({ person, row })),
  );
  const last = Math.max(...own.map(({ row }) => row.at));
  const undone = own.filter(({ person, row }) =>
    command.person === undefined ? row.at === last : person === command.person,
  );
  if (undone.length === 0) throw new Problem('not-found');
  const stood = await village.district.db.all<{ person: string; previous: string | null }>(
    previousOf(
      village.id,
      month,
      undone.map(({ person }) => person),
    ),
  );
  const previous = new Map(stood.map((row) => [row.person, row.previous]));
  const changed = undone.map(({ person, row }) => ({
    before: row,
    ...restored(person, row, previous.get(person) ?? null),
  }));
  const rows = json(
    changed.map(({ row, actor: by, at }) => [
      row.person,
      row.services,
      row.reasons,
      by ?? actor.id,
      at ?? deps.now(),
      row.version,
    ]),
  );
  const answer = {
    changed: changed.length,
    people: changed.map(({ row }) => [row.person, row.version] as [string, number]),
  };
  const work = commit(deps, actor, {
    db: village.district.db,
    home: { kind: 'district', id: village.district.id },
    heads: new Map([[village.id, village.head]]),
    guards: guardsOf(village, month, facts, changed),
    rows: [
      sql`update person_month set services = n.value ->> 1, reasons = n.value ->> 2, previous = null, actor = n.value ->> 3,
            at = n.value ->> 4, version = n.value ->> 5
          from json_each(${rows}) n
          where person_month.village = ${village.id} and person_month.period = ${month} and person_month.person = n.value ->> 0`,
    ],
    trail: [
      {
        scope: village.id,
        verb: 'month.undo',
        subject: command.month,
        body: { people: changed.map(({ row, before }) => [row.person, before.services, row.services]) },
      },
    ],
    cells: {
      district: village.district.id,
      cells: affectedCells({ kind: 'record', village: village.id, months: [month] }, village.thisMonth),
    },
  });
  await orConflict(work, () => explain(village, month));
  await deps.sendRecompute({ district: village.district.id });
  return answer;
}

const previousOf = (village: number, month: number, people: readonly string[]): Statement =>
  sql`select person, previous from person_month where village = ${village} and period = ${month}
      and person in (select value from json_each(${json(people)}))`;

/** What stood before a save; before the first, a month without records. */
function restored(person: string, row: HeldMonth, previous: string | null) {
  const [services, reasons, actor, at] =
    previous === null ? ([packServices(new Map()), {}, null, null] as const) : (JSON.parse(previous) as Previous);
  return { row: writtenMonth(person, { services, reasons }, row), actor, at };
}
