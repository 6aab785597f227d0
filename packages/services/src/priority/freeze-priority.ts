import { type FreezePriority, Problem } from '@konvergensi/contract';
import { freezePriority, mustBe, mustHold, priorityVersion, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { liveRow, loadPriority } from './read-priority.ts';

const SCORE_UNITS = 10_000;

/** Fixes the list as the rembuk agreed on it: its rows, the figures behind them and the decree are kept as they are. */
export async function freezePriorityList(
  deps: Deps,
  actor: Actor,
  command: { district: string; year: string; values: FreezePriority },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.write');
  if (!district.whole) throw new Problem('forbidden');
  const { list, cases, ranked } = await loadPriority(deps, district, command);
  if (list.frozen !== null)
    throw new Problem('wrong-state', { detail: 'Daftar desa prioritas tahun ini sudah dibekukan' });
  if (list.reach.villages === 0) throw new Problem('wrong-state', { detail: 'Belum ada desa dalam daftar' });
  const { decree, decreeOn, version } = command.values;
  const chosen = new Set(list.villages.flatMap((row) => (row.chosen ? [row.region.code] : [])));
  const rows = cases.villages.map((village, i) => [
    village.id,
    ranked[i]!.place,
    Math.round(ranked[i]!.score * SCORE_UNITS),
    chosen.has(village.code) ? 1 : 0,
    liveRow(cases, ranked, i),
  ]);
  const head = {
    district: district.id,
    year: Number(command.year),
    frozen_at: deps.now(),
    frozen_by: actor.name,
    decree,
    decree_on: decreeOn,
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(priorityVersion(district.id, head.year), version),
      mustHold(sql`not exists (select 1 from priority_frozen where district = ${district.id} and year = ${head.year})`),
    ],
    rows: freezePriority(head, JSON.stringify(rows)),
    trail: [
      {
        scope: district.id,
        verb: 'priority.freeze',
        subject: command.year,
        body: { decree, decreeOn, month: list.month, weights: list.weights, villages: [...chosen] },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
