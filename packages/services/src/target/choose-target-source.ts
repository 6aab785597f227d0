import { Problem, type TargetSource } from '@konvergensi/contract';
import { mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

export interface ChooseTargetSource {
  district: string;
  source: TargetSource | null;
  version: number;
}

/** Which S the district reports by. Every D/S names its source; the others stay readable beside it. */
export async function chooseTargetSource(deps: Deps, actor: Actor, command: ChooseTargetSource): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'target.write');
  const before = await district.db.one<{ target_source: string | null }>(
    sql`select target_source from district where id = ${district.id}`,
  );
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(sql`select version from district where id = ${district.id}`, command.version)],
    rows: [sql`update district set target_source = ${command.source}, version = version + 1 where id = ${district.id}`],
    trail: [
      {
        scope: district.id,
        verb: 'target.choose',
        subject: command.source ?? 'none',
        body: { before: before?.target_source ?? null, after: command.source },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
