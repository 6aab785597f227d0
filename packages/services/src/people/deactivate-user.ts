import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { PeopleDeps } from './deps.ts';
import { managedUser } from './managed-user.ts';
import { randomSecret } from './secret.ts';
import { giverStillMay } from './still-may.ts';

/** Closes an account: sessions, API tokens and open links end at once, and the password opens nothing any more. */
export async function deactivateUser(deps: PeopleDeps, actor: Actor, id: string): Promise<void> {
  if (id === actor.id) throw new Problem('wrong-state', { detail: 'Akun sendiri ditutup oleh orang lain' });
  const user = await managedUser(deps, actor, id);
  const password = await deps.hashPassword(randomSecret());
  const now = deps.now();
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: user.scope },
    guards: [...giverStillMay(actor, now), user.asLoaded],
    rows: [
      sql`update user set deactivated_at = ${now}, deactivated_by = ${actor.id}, updated_at = ${now} where id = ${id}`,
      sql`update account set password = ${password}, updated_at = ${now} where user_id = ${id}`,
      sql`delete from session where user_id = ${id}`,
      sql`update api_token set revoked_at = ${now} where user = ${id} and revoked_at is null`,
      sql`delete from enrolment where user = ${id}`,
    ],
    trail: [
      {
        scope: user.scope,
        verb: 'user.deactivate',
        subject: id,
        body: { username: user.username, roles: user.grants.map(({ role, region }) => [role, region?.code ?? null]) },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
