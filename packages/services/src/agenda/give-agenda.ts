import { type GiveAgenda, Problem } from '@konvergensi/contract';
import { insertAgendaGrant, json, mustBe, mustHold, sql, UniqueFailed, withdrawAgendaGrant } from '@konvergensi/db';
import { agendaEndsOn, refuseAgendaDay } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { casesOf, isOpen, openAgenda } from './open-agenda.ts';

const WORDS = { past: 'tanggal ini sudah lewat', 'other-month': 'tanggal ini bukan dalam bulan agenda' } as const;

interface Of {
  subdistrict: string;
  month: string;
  id: string;
}

/**
 * Gives the camat the names and due services of some open cases for one meeting: by whom, what for and until when, on the
 * trail of every village concerned. Only who may read those names can give them.
 */
export async function giveAgendaNames(deps: Deps, actor: Actor, command: Of & { values: GiveAgenda }): Promise<void> {
  const { id, values } = command;
  const { district, found, month, today, cases } = await openAgenda(deps, actor, command, 'agenda.grant');
  const refused = refuseAgendaDay(values.heldOn, month, today);
  if (refused !== null) throw fieldProblem('/heldOn', WORDS[refused]);
  const asked = [...new Set(values.cases)];
  if (!cases.some(({ id: own }) => asked.includes(own))) throw new Problem('not-found');
  const rows = asked.map((one, i) => {
    const row = cases.find((each) => each.id === one);
    if (row === undefined) throw fieldProblem(`/cases/${i}`, 'bukan kasus terbuka di wilayah Anda');
    return row;
  });
  const endsOn = agendaEndsOn(values.heldOn);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(
        sql`select count(*) from stunting_case where district = ${district.id} and state = 'open'
            and id in (select value from json_each(${json(asked)}))`,
        asked.length,
      ),
    ],
    rows: [
      insertAgendaGrant({
        district: district.id,
        id,
        subdistrict: found.id,
        period: month,
        cases: json(asked),
        held_on: values.heldOn,
        ends_on: endsOn,
        basis: values.basis,
        given_by: actor.name,
        given_at: deps.now(),
      }),
    ],
    trail: perVillage(rows).map(([scope, own]) => ({
      scope,
      verb: 'agenda.give',
      subject: id,
      body: { month: command.month, cases: own, heldOn: values.heldOn, endsOn, basis: values.basis },
    })),
  });
  await orConflict(work, () => new Problem('conflict')).catch((error: unknown) => {
    if (error instanceof UniqueFailed) throw new Problem('already-exists', { detail: 'Ini sudah diberikan' });
    throw error;
  });
}

/** Takes names back before their day: from then on the camat sees codes again. */
export async function withdrawAgendaNames(deps: Deps, actor: Actor, command: Of): Promise<void> {
  const { district, today, cases, grants } = await openAgenda(deps, actor, command, 'agenda.grant');
  const row = grants.find(({ id }) => id === command.id);
  const own = row === undefined ? [] : cases.filter(({ id }) => casesOf(row).includes(id));
  if (row === undefined || own.length === 0) throw new Problem('not-found');
  if (!isOpen(row, today)) throw new Problem('wrong-state', { detail: 'Pemberian ini sudah berakhir' });
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustHold(
        sql`exists (select 1 from agenda_grant where district = ${district.id} and id = ${row.id} and withdrawn_at is null)`,
      ),
    ],
    rows: [withdrawAgendaGrant(district.id, row.id, { name: actor.name, at: deps.now() })],
    trail: perVillage(own).map(([scope, ids]) => ({
      scope,
      verb: 'agenda.withdraw',
      subject: row.id,
      body: { before: { endsOn: row.ends_on }, cases: ids },
    })),
  });
  await orConflict(work, () => new Problem('conflict'));
}

function perVillage(rows: readonly { village: number; id: string }[]): [village: number, cases: string[]][] {
  const by = new Map<number, string[]>();
  for (const { village, id } of rows) by.set(village, [...(by.get(village) ?? []), id]);
  return [...by];
}
