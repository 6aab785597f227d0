import { type LeaveVillage, Problem, type Saved } from '@konvergensi/contract';
import {
  mustBe,
  type PersonRow,
  type PregnancyRow,
  putRow,
  rowAt,
  type Statement,
  sql,
  versionAt,
} from '@konvergensi/db';
import { addDays, firstDayOf, monthOf } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells, measuredMonths, monthsOf } from './child-cells.ts';
import { moveIn } from './move-rows.ts';
import { type OpenVillage, openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface Leave {
  village: string;
  id: string;
  values: LeaveVillage;
  key: string;
}

/**
 * Someone leaves the village's register: moved (to a village of the district under the same id, or away), died, never a
 * resident, or a double. The row stays, closed, with its reason; an open pregnancy ends or goes along.
 */
export async function leaveVillage(deps: Deps, actor: Actor, command: Leave): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['leave', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('person', here, id),
    measuredMonths(here, id),
    sql`select * from pregnancy where village = ${here} and person = ${id} and ended_on is null`,
    rowAt('person', here, values.sameAs ?? ''),
  ]);
  if (earlier !== undefined) return earlier;
  const person = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [id, values.sameAs] });
  refuseStale(person, values.version);
  refuseImpossible(at, person, values);
  if (values.sameAs !== null && (values.sameAs === id || at.loaded[3]?.[0] === undefined))
    throw wrongField('sameAs', 'Orang ini tidak ada di desa');
  const open = at.loaded[2]?.[0] as unknown as PregnancyRow | undefined;
  const move = values.to === null ? null : await moveIn(at, person, open, { to: values.to, on: values.on });
  const left = closedRow(person, values, move?.village ?? null);
  return saveVillage(deps, actor, at, asked, {
    guards: [
      ...(move?.guards ?? []),
      mustBe(versionAt('person', at.id, id), person.version),
      mustBe(
        sql`select group_concat(id || version) from pregnancy where village = ${at.id} and person = ${id} and ended_on is null`,
        open === undefined ? null : `${open.id}${open.version}`,
      ),
    ],
    rows: [putRow('person', left), ...endOpen(open, left, deps.now()), ...(move?.rows ?? [])],
    verb: 'person.leave',
    subject: id,
    body: { on: left.left_on, reason: values.reason, to: move?.village ?? null, sameAs: values.sameAs },
    ...(move === null ? {} : { also: [move.trail], other: move.other }),
    cells: [...childCells(at, [person], monthsOf(at.loaded[1])), ...(move?.cells ?? [])],
    from: values.reason === 'double' ? at.period : monthOf(values.on),
    answer: { id, version: left.version },
  });
}

/** A double never counted: its row ends before its first month, so that no month has the person twice. */
export const closedRow = (
  person: PersonRow,
  { on, reason, sameAs }: Pick<LeaveVillage, 'on' | 'reason' | 'sameAs'>,
  movedTo: number | null,
): PersonRow => ({
  ...person,
  left_on: reason === 'double' ? addDays(firstDayOf(monthOf(person.birth_date)), -1) : on,
  left_reason: reason,
  moved_to: movedTo,
  same_as: reason === 'double' ? sameAs : null,
  version: person.version + 1,
});

const ENDING = { moved: 'moved', died: 'maternal-death', not_resident: 'moved', double: 'unknown' } as const;

/** An open pregnancy ends with the residence; of a double it is set aside. */
export function endOpen(open: PregnancyRow | undefined, left: PersonRow, now: number): Statement[] {
  if (open === undefined || left.left_reason === null || left.left_on === null) return [];
  const ended_on = left.left_reason === 'double' ? addDays(open.due_date, -280) : left.left_on;
  const ended = { ...open, ended_on, ending: ENDING[left.left_reason], recorded_at: now, version: open.version + 1 };
  return [putRow('pregnancy', ended)];
}

function refuseImpossible(at: OpenVillage, person: PersonRow, { on, reason }: LeaveVillage): void {
  if (person.left_on !== null) throw new Problem('wrong-state', { detail: 'Orang ini sudah ditutup' });
  if (on > at.today) throw wrongField('on', 'Tanggal di masa depan');
  if (reason === 'double') return;
  if (person.birth_date_kind !== 'unknown' && on < person.birth_date) throw wrongField('on', 'Sebelum tanggal lahir');
  if (person.lived_from !== null && on < person.lived_from) throw wrongField('on', 'Sebelum mulai tinggal di sini');
}
