import { Problem } from '@konvergensi/contract';
import { type PersonRow, type PregnancyRow, putRow, type Statement, sql } from '@konvergensi/db';
import { affectedCells, type Cell, monthOf } from '@konvergensi/domain';
import type { TrailEntry } from '../core/trail.ts';
import type { OpenVillage } from './open-village.ts';
import { wrongField } from './refuse.ts';
import { shownPerson } from './shown-person.ts';

/** What a move writes in the village moved to, beside the closing of the old residence. */
export interface MoveIn {
  village: number;
  rows: readonly Statement[];
  trail: TrailEntry;
  cells: readonly Cell[];
}

interface Target {
  id: number;
  register_from: string | null;
  here: string | null;
  /** Lived there before: that row is written over, and its months count otherwise. */
  before: string | null;
  /** Months with measurements of that earlier stay, as JSON. */
  measured: string;
}

/**
 * The new residence in another village of the district under the same id, with an open pregnancy. The history stays where
 * it was recorded and is read by the id. House, family and posyandu are the new village's to say.
 */
export async function moveIn(
  at: OpenVillage,
  person: PersonRow,
  open: PregnancyRow | undefined,
  { to, on }: { to: string; on: string },
): Promise<MoveIn> {
  const { district } = at;
  const target = await district.db.one<Target>(
    sql`select r.id, (select min(confirmed_on) from register_confirmation c where c.village = r.id) register_from,
          (select p.id from person p where p.village = r.id and p.id = ${person.id} and p.left_on is null) here,
          (select p.id from person p where p.village = r.id and p.id = ${person.id}) before,
          (select json_group_array(distinct m.period) from measurement m where m.village = r.id and m.person = ${person.id}) measured
        from region r where r.code = ${to} and r.level = 4 and r.district = ${district.id}`,
  );
  if (target === undefined) throw wrongField('to', 'Desa ini tidak ada di kabupaten/kota');
  if (target.id === at.id) throw wrongField('to', 'Desa yang sama');
  if (target.here !== null) throw new Problem('already-exists', { detail: 'Sudah terdaftar di desa itu' });
  const row: PersonRow = {
    ...person,
    village: target.id,
    household: null,
    family: null,
    posyandu: null,
    rt: null,
    rw: null,
    address: null,
    lived_from: on,
    left_on: null,
    left_reason: null,
    moved_to: null,
    confirmed_on: null,
    version: 1,
  };
  const cells = affectedCells(
    {
      kind: 'child',
      village: target.id,
      birthDates: person.birth_date_kind === 'unknown' ? [] : [person.birth_date],
      measured: JSON.parse(target.measured) as number[],
      registerFrom: target.register_from === null ? null : monthOf(target.register_from),
    },
    at.period,
  );
  return {
    village: target.id,
    rows: [
      putRow('person', row),
      ...(open === undefined ? [] : [putRow('pregnancy', { ...open, village: target.id, version: 1 })]),
    ],
    trail: {
      scope: target.id,
      verb: 'person.move-in',
      subject: person.id,
      body: { from: at.id, after: shownPerson(row) },
    },
    cells: target.before === null ? cells.filter((cell) => cell.period >= monthOf(on)) : cells,
  };
}
