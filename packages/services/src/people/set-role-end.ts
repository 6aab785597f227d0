import { Problem, type UserRoles } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { endOfDay } from '../core/days-in-zone.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { managedUser } from './managed-user.ts';
import { giverStillMay } from './still-may.ts';
import { userRoles } from './user-roles.ts';

/** When a role of a person ends: at once, after a day, or not. Her sessions end with the change. */
export async function setRoleEnd(
  deps: Deps,
  actor: Actor,
  { user: id, grant, until }: { user: string; grant: string; until: string | null },
): Promise<UserRoles> {
  if (id === actor.id) throw new Problem('wrong-state', { detail: 'Peran sendiri diubah oleh orang lain' });
  const user = await managedUser(deps, actor, id);
  const held = user.grants.find((one) => one.id === grant);
  if (held === undefined) throw new Problem('not-found');
  if (until === 'now' && user.grants.length === 1) {
    throw new Problem('wrong-state', { detail: 'Ini peran terakhirnya; beri peran lain dahulu, atau tutup akunnya' });
  }
  const now = deps.now();
  const end = until === null ? null : until === 'now' ? now : endOfDay(until, held.region?.code);
  if (end !== null && end < now) throw fieldProblem('/until', 'tanggal ini sudah lewat; akhiri sekarang saja');
  const before = await deps.directory.one<{ valid_from: number; valid_to: number | null }>(
    sql`select valid_from, valid_to from grant_held where user = ${id} and id = ${grant}`,
  );
  if (end !== null && until !== 'now' && end <= (before?.valid_from ?? 0)) {
    throw fieldProblem('/until', 'hari terakhir sebelum hari pertama');
  }
  const scope = held.path.at(-1) ?? 0;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [...giverStillMay(actor, now), user.asLoaded],
    rows: [sql`update grant_held set valid_to = ${end}, version = version + 1 where user = ${id} and id = ${grant}`],
    trail: [
      {
        scope,
        verb: 'role.end',
        subject: id,
        body: {
          username: user.username,
          grant,
          role: held.role,
          region: held.region?.code ?? null,
          before: { until: before?.valid_to ?? null },
          after: { until: end },
        },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return userRoles(deps, actor, id);
}
