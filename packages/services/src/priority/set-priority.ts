import { Problem, type SetPriority } from '@konvergensi/contract';
import { mustBe, mustHold, type PriorityRow, priorityOf, priorityVersion, putPriority, sql } from '@konvergensi/db';
import { parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

/** How the year's list is made: which month's figures, how many villages, which weights. Not once it is frozen. */
export async function writePriority(
  deps: Deps,
  actor: Actor,
  command: { district: string; year: string; values: SetPriority },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.write');
  if (!district.whole) throw new Problem('forbidden');
  const year = Number(command.year);
  const { values } = command;
  const before = await district.db.one<PriorityRow>(priorityOf(district.id, year));
  if (before?.frozen_at != null)
    throw new Problem('wrong-state', { detail: 'Daftar desa prioritas tahun ini sudah dibekukan' });
  const row = {
    district: district.id,
    year,
    period: parseMonth(values.month)!,
    wanted: values.wanted,
    weights: JSON.stringify(values.weights),
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(priorityVersion(district.id, year), values.version),
      mustHold(
        sql`not exists (select 1 from priority where district = ${district.id} and year = ${year} and frozen_at is not null)`,
      ),
    ],
    rows: [putPriority(row)],
    trail: [
      { scope: district.id, verb: 'priority.set', subject: command.year, body: { before: before ?? null, after: row } },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
