import { type ChooseVillage, Problem } from '@konvergensi/contract';
import {
  dropPriorityChoice,
  mustBe,
  type PriorityChoiceRow,
  type PriorityRow,
  priorityOf,
  putPriorityChoice,
  sql,
} from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';

interface Found {
  id: number;
  before: string | null;
}

/**
 * Sets a village in or out against its place, with a reason; without a choice the decision is taken back. Once the list
 * is frozen a village can only be added, with the decree that adds it.
 */
export async function choosePriorityVillage(
  deps: Deps,
  actor: Actor,
  command: { district: string; year: string; values: ChooseVillage },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.write');
  if (!district.whole) throw new Problem('forbidden');
  const year = Number(command.year);
  const { village: code, choice, reason, decree } = command.values;
  const decidedAt = sql`select decided_at from priority_choice where district = ${district.id} and year = ${year} and village = region.id`;
  const [heads, places] = await district.db.batch([
    priorityOf(district.id, year),
    sql`select id, (${decidedAt}) before from region where district = ${district.id} and code = ${code} and level = 4`,
  ]);
  const head = heads!.rows[0] as unknown as PriorityRow | undefined;
  const village = places!.rows[0] as unknown as Found | undefined;
  if (village === undefined) throw fieldProblem('/village', 'bukan desa/kelurahan di kabupaten/kota ini');
  refuseUnreasoned(command.values, head);
  const row: PriorityChoiceRow | null =
    choice === null
      ? null
      : {
          district: district.id,
          year,
          village: village.id,
          choice,
          reason: reason ?? '',
          decree,
          decided_by: actor.name,
          decided_at: deps.now(),
        };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(
        sql`select frozen_at from priority where district = ${district.id} and year = ${year}`,
        head?.frozen_at ?? null,
      ),
      mustBe(
        sql`select decided_at from priority_choice where district = ${district.id} and year = ${year} and village = ${village.id}`,
        village.before,
      ),
    ],
    rows: [row === null ? dropPriorityChoice(district.id, year, village.id) : putPriorityChoice(row)],
    trail: [
      {
        scope: district.id,
        verb: 'priority.choose',
        subject: `${command.year}/${code}`,
        body: { choice, reason, decree },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}

function refuseUnreasoned({ choice, reason, decree }: ChooseVillage, head: PriorityRow | undefined): void {
  if (choice !== null && reason === null) throw fieldProblem('/reason', 'tulis alasannya');
  if (head === undefined || head.frozen_at === null) return;
  if (choice !== 'in')
    throw new Problem('wrong-state', { detail: 'Daftar sudah dibekukan: desa hanya dapat ditambahkan' });
  if (decree === null) throw fieldProblem('/decree', 'tambahan sesudah pembekuan memerlukan nomor keputusan');
}
