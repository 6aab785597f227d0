import { Problem } from '@konvergensi/contract';
import { mustBe, type Statement, sql } from '@konvergensi/db';
import { mayGive, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { grantsJson, type HeldGrant, heldGrants } from './held-grant.ts';

export interface ManagedUser {
  id: string;
  username: string;
  name: string;
  grants: readonly HeldGrant[];
  /** Region under which what is done to the user stands in the trail. */
  scope: number;
  /** Ends a batch when the account was closed or its roles changed meanwhile. */
  asLoaded: Statement;
}

/** A person whose every role, held or coming, this actor may give, and so may take. Others are not found, or forbidden when near. */
export async function managedUser(deps: Deps, actor: Actor, id: string): Promise<ManagedUser> {
  const now = deps.now();
  const row = await deps.directory.one<{ username: string; name: string; grants: string; ever: string }>(
    sql`select u.username, u.name, ${grantsJson(sql`u.id`, now, 'coming')} grants, ${grantsJson(sql`u.id`, now, 'ever')} ever
        from user u where u.id = ${id} and u.deactivated_at is null`,
  );
  if (row === undefined) throw new Problem('not-found');
  const grants = heldGrants(row.grants);
  // Who has no role any more is managed by who could give those she had.
  const judged = grants.length > 0 ? grants : heldGrants(row.ever);
  const mine = judged.filter(({ role, path }) => mayGive(actor.grants, role, path));
  if (judged.length === 0 || mine.length < judged.length) {
    throw new Problem(judged.some(({ path }) => touches(actor.grants, path)) ? 'forbidden' : 'not-found');
  }
  const held = grants.map((grant) => grant.id).sort();
  return {
    id,
    username: row.username,
    name: row.name,
    grants,
    scope: judged[0]?.path.at(-1) ?? 0,
    asLoaded: mustBe(
      sql`select (select json_group_array(id) from (select g.id from grant_held g where g.user = u.id
            and (g.valid_to is null or g.valid_to > ${now}) order by g.id)) from user u where u.id = ${id} and u.deactivated_at is null`,
      JSON.stringify(held),
    ),
  };
}
