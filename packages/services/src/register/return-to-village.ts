import { Problem, type ReturnToVillage, type Saved } from '@konvergensi/contract';
import {
  mustBe,
  mustHold,
  type PersonRow,
  type PregnancyRow,
  putRow,
  rowAt,
  type Statement,
  sql,
  staysBefore,
  versionAt,
} from '@konvergensi/db';
import { affectedCells, type Cell, type Month, monthOf } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells, measuredMonths, monthsOf } from './child-cells.ts';
import { type MoveUndone, undoMove } from './move-rows.ts';
import { type OpenVillage, openVillageFor } from './open-village.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface Return {
  village: string;
  id: string;
  values: ReturnToVillage;
  key: string;
}

/**
 * Takes back a leaving; or, with a day, lets someone who has come back live here again from that day, which leaves the
 * earlier stay and the time away as they were. A residence that a move taken back opened in another village is removed
 * while nothing is recorded there. A pregnancy that ended with the leaving is open again.
 */
export async function returnToVillage(deps: Deps, actor: Actor, command: Return): Promise<Saved> {
  const { id, values, key, village } = command;
  const { on, version } = values;
  const asked = { village, key, content: ['return', village, id, values], permission: 'register.write' as const };
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
  await refuseStrangers(actor, at, { people: [id] });
  refuseStale(person, version);
  const left = leavingOf(person);
  const ended = at.loaded[2]?.[0] as unknown as PregnancyRow | undefined;
  const back = on === null ? undone(person, left) : cameBack(at, person, left, on);
  const row = { ...opened(person), ...back.columns };
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('person', at.id, id), person.version), notHandedOver(at.id, id, left.on), ...back.guards],
    rows: [
      putRow('person', row),
      ...(ended === undefined
        ? []
        : [putRow('pregnancy', { ...ended, ended_on: null, ending: null, version: ended.version + 1 })]),
      ...(back.away?.rows ?? []),
    ],
    verb: on === null ? 'person.return' : 'person.come-back',
    subject: id,
    body: { before: { on: left.on, reason: left.reason, to: person.moved_to }, on },
    ...(back.away === null ? {} : { also: [back.away.trail], other: back.away.other }),
    cells: cellsOf(at, person, monthsOf(at.loaded[1]), on),
    from: back.from ?? at.period,
    answer: { id, version: row.version },
  });
}

/** Who was handed over to another district lives there: only that district can hand her or him back. */
const notHandedOver = (village: number, person: string, on: string): Statement =>
  mustHold(
    sql`not exists (select 1 from person_transfer t where t.village = ${village} and t.person = ${person} and t.side = 'out'
        and t.state in ('left', 'done') and t.on_day = ${on})`,
  );

interface Leaving {
  on: string;
  reason: NonNullable<PersonRow['left_reason']>;
}

function leavingOf({ left_on, left_reason, same_as }: PersonRow): Leaving {
  if (left_on === null || left_reason === null)
    throw new Problem('wrong-state', { detail: 'Orang ini tinggal di desa' });
  if (left_reason === 'double' && same_as !== null)
    throw new Problem('wrong-state', { detail: 'Batalkan penggabungannya' });
  return { on: left_on, reason: left_reason };
}

const opened = (person: PersonRow): PersonRow => ({
  ...person,
  left_on: null,
  left_reason: null,
  moved_to: null,
  same_as: null,
  death_cause: null,
  version: person.version + 1,
});

interface Back {
  columns: Partial<PersonRow>;
  guards: readonly Statement[];
  away: MoveUndone | null;
  from: Month | null;
}

function undone(person: PersonRow, left: Leaving): Back {
  const away = person.moved_to === null ? null : undoMove(person, person.moved_to, left.on);
  return { columns: {}, guards: away?.guards ?? [], away, from: left.reason === 'double' ? null : monthOf(left.on) };
}

function cameBack(at: OpenVillage, person: PersonRow, left: Leaving, on: string): Back {
  if (left.reason !== 'moved' && left.reason !== 'not_resident')
    throw new Problem('wrong-state', { detail: 'Hanya yang pindah atau bukan warga yang dapat datang kembali' });
  if (on > at.today) throw wrongField('on', 'Tanggal di masa depan');
  if (on < left.on) throw wrongField('on', 'Sebelum tanggal kepergiannya');
  const nowhereElse = mustHold(
    sql`not exists (select 1 from person where district = ${person.district} and birth_date = ${person.birth_date}
        and sex = ${person.sex} and id = ${person.id} and left_on is null)`,
  );
  return {
    columns: { lived_from: on, earlier_stays: staysBefore(person) },
    guards: [nowhereElse],
    away: null,
    from: monthOf(on),
  };
}

function cellsOf(at: OpenVillage, person: PersonRow, measured: readonly number[], on: string | null): Cell[] {
  const own = childCells(at, [person], measured);
  if (on !== null) return own.filter(({ period }) => period >= monthOf(on));
  if (person.moved_to === null || at.registerFrom === null) return own;
  return [...own, ...affectedCells({ kind: 'register', village: person.moved_to, from: at.registerFrom }, at.period)];
}
