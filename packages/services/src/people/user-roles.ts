import type { HeldRole, UserRoles } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { managedUser } from './managed-user.ts';

/** A person whose roles this actor may give, with when each begins and ends. */
export async function userRoles(deps: Deps, actor: Actor, id: string): Promise<UserRoles> {
  const user = await managedUser(deps, actor, id);
  const times = await deps.directory.all<{ id: string; valid_from: number; valid_to: number | null }>(
    sql`select id, valid_from, valid_to from grant_held where user = ${id}`,
  );
  const timeOf = new Map(times.map((row) => [row.id, row]));
  const roles = user.grants.map(({ id: grant, role, region, facility, agency }): HeldRole => {
    const { valid_from: from = 0, valid_to: until = null } = timeOf.get(grant) ?? {};
    return { id: grant, role, region, facility, agency, from, until };
  });
  return { id, username: user.username, name: user.name, roles: roles.sort((a, b) => a.from - b.from) };
}
