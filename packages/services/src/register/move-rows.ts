import { Problem } from '@konvergensi/contract';
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
import { affectedCells, type Cell, monthOf } from '@konvergensi/domain';
import type { TrailEntry } from '../core/trail.ts';
import { monthsOf } from './child-cells.ts';
import type { OpenVillage } from './open-village.ts';
import { wrongField } from './refuse.ts';
import type { OtherVillage } from './save-village.ts';
import { shownPerson } from './shown-person.ts';

/** What a move writes in the village moved to, beside the closing of the old residence. */
export interface MoveIn {
  village: number;
  guards: readonly Statement[];
  rows: readonly Statement[];
  trail: TrailEntry;
  cells: readonly Cell[];
  /** That village's quarters, too, must not be locked. */
  other: OtherVillage;
}

interface Target {
  id: number;
  register_from: string | null;
}

/**
 * The new residence in another village of the district under the same id, with an open pregnancy. The history stays where
 * it was recorded and is read by the id. House, family and posyandu are the new village's to say; whoever lived there
 * before keeps those of then, and that stay is kept.
 */
export async function moveIn(
  at: OpenVillage,
  person: PersonRow,
  open: PregnancyRow | undefined,
  { to, on }: { to: string; on: string },
): Promise<MoveIn> {
  const { district } = at;
  const there = await villageNamed(at, to);
  const [found, rows, pregnancies, measured] = await district.db.batch([
    sql`select r.id, (select min(confirmed_on) from register_confirmation c where c.village = r.id) register_from
        from region r where r.id = ${there}`,
    rowAt('person', there, person.id),
    rowAt('pregnancy', there, open?.id ?? ''),
    sql`select distinct period from measurement where village = ${there} and person = ${person.id}`,
  ]);
  const target = found!.rows[0] as unknown as Target | undefined;
  const before = rows!.rows[0] as unknown as PersonRow | undefined;
  const earlier = pregnancies!.rows[0] as unknown as PregnancyRow | undefined;
  if (target === undefined) throw new Problem('conflict');
  if (target.id === at.id) throw wrongField('to', 'Desa yang sama');
  if (before !== undefined) refuseOverlap(before, on);
  const row = livingThere(person, before, { village: target.id, on });
  const months = monthsOf(measured!.rows);
  return {
    village: target.id,
    guards: [mustBe(versionAt('person', target.id, person.id), before?.version ?? null)],
    rows: [
      putRow('person', row),
      ...(open === undefined
        ? []
        : [putRow('pregnancy', { ...open, village: target.id, version: (earlier?.version ?? 0) + 1 })]),
    ],
    trail: {
      scope: target.id,
      verb: 'person.move-in',
      subject: person.id,
      body: { from: at.id, before: before === undefined ? null : shownPerson(before), after: shownPerson(row) },
    },
    cells: cellsThere(at, target, { person, before, on }, months),
    other: { village: target.id, from: monthOf(on) },
  };
}

/** A village of the district by its code, or by its name where only one has it. */
async function villageNamed({ district }: OpenVillage, to: string): Promise<number> {
  const found = await district.db.all<{ id: number; code: string; within: string }>(
    sql`select r.id, r.code, s.name within from region r join region s on s.id = r.parent
        where r.district = ${district.id} and r.level = 4 and (r.code = ${to} or lower(r.name) = lower(${to}))
        order by r.code limit 6`,
  );
  if (found.length === 0) throw wrongField('to', 'Desa ini tidak ada di kabupaten/kota');
  if (found.length > 1) {
    const choices = found.map(({ code, within }) => `${code} (${within})`).join(', ');
    throw wrongField('to', `Ada beberapa desa bernama itu, isi kodenya: ${choices}`);
  }
  return found[0]!.id;
}

function refuseOverlap(before: PersonRow, on: string): void {
  if (before.left_on === null) throw new Problem('already-exists', { detail: 'Sudah terdaftar di desa itu' });
  if (before.left_reason !== 'double' && on < before.left_on)
    throw wrongField('on', `Masih tercatat tinggal di desa itu sampai ${before.left_on}`);
}

export function livingThere(
  person: PersonRow,
  before: PersonRow | undefined,
  { village, on }: { village: number; on: string },
): PersonRow {
  return {
    ...person,
    village,
    household: before?.household ?? null,
    family: before?.family ?? null,
    posyandu: before?.posyandu ?? null,
    rt: before?.rt ?? null,
    rw: before?.rw ?? null,
    address: before?.address ?? null,
    lived_from: on,
    left_on: null,
    left_reason: null,
    moved_to: null,
    same_as: null,
    confirmed_on: null,
    earlier_stays: before === undefined ? null : staysBefore(before),
    version: (before?.version ?? 0) + 1,
  };
}

interface Moving {
  person: PersonRow;
  before: PersonRow | undefined;
  on: string;
}

/** Months from the move on; all of them when birth date or sex were put right since the earlier stay. */
function cellsThere(at: OpenVillage, target: Target, { person, before, on }: Moving, measured: readonly number[]) {
  const states = before === undefined ? [person] : [person, before];
  const cells = affectedCells(
    {
      kind: 'child',
      village: target.id,
      birthDates: states.flatMap((row) => (row.birth_date_kind === 'unknown' ? [] : [row.birth_date])),
      measured,
      registerFrom: target.register_from === null ? null : monthOf(target.register_from),
    },
    at.period,
  );
  const same = before === undefined || (before.birth_date === person.birth_date && before.sex === person.sex);
  return same ? cells.filter((cell) => cell.period >= monthOf(on)) : cells;
}

/** How a move is taken back in the village moved to: refused as a conflict once something is recorded there since. */
export interface MoveUndone {
  guards: readonly Statement[];
  rows: readonly Statement[];
  trail: TrailEntry;
  other: OtherVillage;
}

/** Removes the residence that a move opened; whoever lived there before is as before it. */
export function undoMove({ id }: PersonRow, village: number, on: string): MoveUndone {
  const opened = sql`village = ${village} and id = ${id} and left_on is null`;
  const untouched = sql`version = 1 + ifnull(earlier_stays ->> '$[#-1][4]', 0)`;
  const stay = sql`earlier_stays -> '$[#-1]'`;
  return {
    guards: [
      mustHold(
        sql`not exists (select 1 from person p where ${opened} and (not ${untouched}
              or exists (select 1 from measurement m where m.village = p.village and m.person = p.id
                and (p.earlier_stays is null or m.date >= p.lived_from))
              or exists (select 1 from person_month r where r.village = p.village and r.person = p.id
                and (p.earlier_stays is null or r.period >= ${monthOf(on)}))
              or (p.earlier_stays is null
                and exists (select 1 from pregnancy g where g.village = p.village and g.person = p.id and g.version > 1))))`,
      ),
    ],
    rows: [
      sql`update pregnancy set ended_on = (select ${stay} ->> 1 from person where ${opened}), ending = 'moved',
            version = version + 1 where village = ${village} and person = ${id} and ended_on is null and version > 1`,
      sql`delete from pregnancy where village = ${village} and person = ${id} and version = 1 and ended_on is null`,
      sql`delete from person where ${opened} and version = 1 and earlier_stays is null`,
      sql`update person set lived_from = ${stay} ->> 0, left_on = ${stay} ->> 1, left_reason = ${stay} ->> 2,
            moved_to = ${stay} ->> 3, version = version + 1,
            earlier_stays = iif(json_array_length(earlier_stays) = 1, null, json_remove(earlier_stays, '$[#-1]'))
          where ${opened} and earlier_stays is not null`,
    ],
    trail: { scope: village, verb: 'person.move-undone', subject: id, body: {} },
    other: { village, from: monthOf(on) },
  };
}
