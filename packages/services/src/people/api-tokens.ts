import { Problem, type RegionRef } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import type { Role } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import { grantsJson, heldGrants } from './held-grant.ts';
import { scopeOf } from './scope-of.ts';
import { randomSecret } from './secret.ts';

const DAY_MS = 86_400_000;
/** Last use is written at most once in this time, so that a call of the api writes nothing. */
export const LAST_USE_EVERY_MS = 60 * 60 * 1000;
const MOST_OPEN = 20;

export interface TokenItem {
  id: string;
  name: string;
  createdAt: number;
  expiresAt: number;
  lastUsedAt: number | null;
  /** The one role it acts with; null: all of its maker's. */
  grant: { role: Role; region: RegionRef | null } | null;
}

/** A token that may do what its maker may do (or one of her roles), as long as she may. Shown once, kept as a hash. */
export async function createToken(
  deps: Deps,
  actor: Actor,
  command: { name: string; days: number; role?: Role | undefined; region?: string | undefined },
): Promise<{ id: string; token: string; expiresAt: number }> {
  if (actor.via === 'token') throw new Problem('forbidden', { detail: 'Token tidak dapat membuat token' });
  const held = await heldBy(deps, actor, command);
  const id = deps.ulid();
  const token = `kv_${randomSecret()}`;
  const now = deps.now();
  const expiresAt = now + command.days * DAY_MS;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [
      mustHold(
        sql`(select count(*) from api_token where user = ${actor.id} and revoked_at is null and expires_at > ${now}) < ${MOST_OPEN}`,
      ),
      mustHold(sql`exists (select 1 from user where id = ${actor.id} and deactivated_at is null)`),
    ],
    rows: [
      sql`insert into api_token (user, id, hash, name, created_at, expires_at, grant_held)
          values (${actor.id}, ${id}, ${await sha256(token)}, ${command.name}, ${now}, ${expiresAt}, ${held})`,
    ],
    trail: [
      {
        scope: scopeOf(actor),
        verb: 'token.create',
        subject: id,
        body: { name: command.name, expiresAt, role: command.role ?? null, region: command.region ?? null },
      },
    ],
  });
  await orConflict(work, () => new Problem('wrong-state', { detail: `Paling banyak ${MOST_OPEN} token yang berlaku` }));
  return { id, token, expiresAt };
}

export async function listTokens(deps: Deps, actor: Actor): Promise<TokenItem[]> {
  const rows = await deps.directory.all<Row>(
    sql`select id, name, created_at, expires_at, last_used_at, grant_held,
          ${grantsJson(sql`${actor.id}`, deps.now())} grants from api_token
        where user = ${actor.id} and revoked_at is null and expires_at > ${deps.now()} order by created_at desc, id`,
  );
  return rows.map((row) => {
    const held = row.grant_held === null ? undefined : heldGrants(row.grants).find(({ id }) => id === row.grant_held);
    return {
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      grant: held === undefined ? null : { role: held.role, region: held.region },
    };
  });
}

interface Row {
  id: string;
  name: string;
  created_at: number;
  expires_at: number;
  last_used_at: number | null;
  grant_held: string | null;
  grants: string;
}

/** Id of the grant that a token is held to; null for all of them. */
async function heldBy(
  deps: Deps,
  actor: Actor,
  { role, region }: { role?: Role | undefined; region?: string | undefined },
): Promise<string | null> {
  if (role === undefined) return null;
  const row = await deps.directory.one<{ grants: string }>(
    sql`select ${grantsJson(sql`u.id`, deps.now())} grants from user u where u.id = ${actor.id}`,
  );
  const found = heldGrants(row?.grants ?? '[]').find(
    (grant) => grant.role === role && (grant.region?.code ?? undefined) === region,
  );
  if (found !== undefined) return found.id;
  throw new Problem('invalid', {
    errors: [{ pointer: '/role', message: 'peran ini tidak Anda pegang di wilayah itu' }],
  });
}

/** Ends one of the actor's own tokens at once. */
export async function revokeToken(deps: Deps, actor: Actor, id: string): Promise<void> {
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [
      mustHold(sql`exists (select 1 from api_token where user = ${actor.id} and id = ${id} and revoked_at is null)`),
    ],
    rows: [sql`update api_token set revoked_at = ${deps.now()} where user = ${actor.id} and id = ${id}`],
    trail: [{ scope: scopeOf(actor), verb: 'token.revoke', subject: id, body: {} }],
  });
  await orConflict(work, () => new Problem('not-found'));
}

/** Writes that a token was used, when that was not written lately. */
export async function noteTokenUse(
  deps: Deps,
  used: { actor: Actor; credential: string; lastUsedAt: number | null },
): Promise<void> {
  const now = deps.now();
  if (used.lastUsedAt !== null && used.lastUsedAt > now - LAST_USE_EVERY_MS) return;
  await deps.directory.batch([
    sql`update api_token set last_used_at = ${now} where user = ${used.actor.id} and id = ${used.credential}`,
  ]);
}
