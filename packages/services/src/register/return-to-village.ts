import { Problem, type Saved } from '@konvergensi/contract';
import {
  mustBe,
  mustHold,
  type PersonRow,
  type PregnancyRow,
  putRow,
  rowAt,
  type Statement,
  sql,
  versionAt,
} from '@konvergensi/db';
import { affectedCells, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import type { TrailEntry } from '../core/trail.ts';
import { childCells, measuredMonths, monthsOf } from './child-cells.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface ReturnToVillage {
  village: string;
  id: string;
  version: number;
  key: string;
}

/**
 * Takes back a leaving, or lets someone who has come back live here again. A residence that the move opened in another
 * village is removed while nothing is recorded there; otherwise that village lets go first. A pregnancy that ended with the
 * leaving is open again.
 */
export async function returnToVillage(deps: Deps, actor: Actor, command: ReturnToVillage): Promise<Saved> {
  const { id, version, key, village } = command;
  const asked = { village, key, content: ['return', village, id, version], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('person', here, id),
    measuredMonths(here, id),
    sql`select g.* from pregnancy g join person p on p.village = g.village and p.id = g.person
        where g.village = ${here} and g.person = ${id} and g.ended_on is not null
          and (p.left_on = g.ended_on or p.left_reason = 'double') and g.ending in ('moved', 'maternal-death', 'unknown')
        order by g.due_date desc limit 1`,
  ]);
  if (earlier !== undefined) return earlier;
  const person = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  refuseStale(person, version);
  if (person.left_on === null) throw new Problem('wrong-state', { detail: 'Orang ini tinggal di desa' });
  if (person.left_reason === 'double' && person.same_as !== null)
    throw new Problem('wrong-state', { detail: 'Batalkan penggabungannya' });
  const ended = at.loaded[2]?.[0] as unknown as PregnancyRow | undefined;
  const back: PersonRow = {
    ...person,
    left_on: null,
    left_reason: null,
    moved_to: null,
    same_as: null,
    death_cause: null,
    version: person.version + 1,
  };
  const away = person.moved_to === null ? NOT_AWAY : awayFrom(person, person.moved_to);
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('person', at.id, id), person.version), ...away.guards],
    rows: [
      putRow('person', back),
      ...(ended === undefined
        ? []
        : [putRow('pregnancy', { ...ended, ended_on: null, ending: null, version: ended.version + 1 })]),
      ...away.rows,
    ],
    verb: 'person.return',
    subject: id,
    body: { before: { on: person.left_on, reason: person.left_reason, to: person.moved_to } },
    also: away.trail,
    cells: [
      ...childCells(at, [person], monthsOf(at.loaded[1])),
      ...(person.moved_to === null || at.registerFrom === null
        ? []
        : affectedCells({ kind: 'register', village: person.moved_to, from: at.registerFrom }, at.period)),
    ],
    from: person.left_reason === 'double' ? at.period : monthOf(person.left_on),
    answer: { id, version: back.version },
  });
}

interface Away {
  guards: readonly Statement[];
  rows: readonly Statement[];
  trail: readonly TrailEntry[];
}

const NOT_AWAY: Away = { guards: [], rows: [], trail: [] };

/** Removes the residence a move opened; refused as a conflict once something is recorded there. */
const awayFrom = ({ id }: PersonRow, village: number): Away => ({
  guards: [
    mustHold(
      sql`not exists (select 1 from person p where p.village = ${village} and p.id = ${id} and p.left_on is null and (p.version > 1
            or exists (select 1 from measurement m where m.village = p.village and m.person = p.id)))`,
    ),
  ],
  rows: [
    sql`delete from pregnancy where village = ${village} and person = ${id} and version = 1`,
    sql`delete from person where village = ${village} and id = ${id} and version = 1 and left_on is null`,
  ],
  trail: [{ scope: village, verb: 'person.move-undone', subject: id, body: {} }],
});
