import { Problem } from '@konvergensi/contract';
import { mustHold, type Statement, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { hmac } from '../core/digest.ts';
import type { PeopleDeps } from './deps.ts';
import { grantsJson, heldGrants } from './held-grant.ts';
import { managedUser } from './managed-user.ts';
import { type Counted, countTry, forgetTries } from './sign-in-delay.ts';
import { speakableCode } from './speakable-code.ts';
import { giverStillMay } from './still-may.ts';

export const RESET_LIVES_MS = 24 * 60 * 60 * 1000;

export interface ResetCodeGiven {
  username: string;
  name: string;
  /** Told in person; shown this once. */
  code: string;
  expiresAt: number;
}

const hashOf = (deps: PeopleDeps, user: string, code: string): Promise<string> =>
  hmac(deps.authKey, `reset:${user}:${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`);

/** Who gives the role gives the code: one level up, and for administrators a second one of the same level. */
export async function giveResetCode(
  deps: PeopleDeps,
  actor: Actor,
  id: string,
  { secondFactor }: { secondFactor: boolean },
): Promise<ResetCodeGiven> {
  if (id === actor.id)
    throw new Problem('wrong-state', { detail: 'Kode untuk diri sendiri diberikan oleh orang lain' });
  const user = await managedUser(deps, actor, id);
  const code = speakableCode();
  const now = deps.now();
  const expiresAt = now + RESET_LIVES_MS;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: user.scope },
    guards: [...giverStillMay(actor, now), user.asLoaded],
    rows: [
      sql`insert into reset_code (user, code_hash, second_factor, created_at, expires_at)
          values (${id}, ${await hashOf(deps, id, code)}, ${secondFactor ? 1 : 0}, ${now}, ${expiresAt})
          on conflict (user) do update set code_hash = excluded.code_hash, second_factor = excluded.second_factor,
            created_at = excluded.created_at, expires_at = excluded.expires_at, used_at = null`,
    ],
    trail: [
      { scope: user.scope, verb: 'user.reset-code', subject: id, body: { username: user.username, secondFactor } },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return { username: user.username, name: user.name, code, expiresAt };
}

interface Row {
  id: string;
  name: string;
  code_hash: string | null;
  second_factor: 0 | 1 | null;
  grants: string;
}

/**
 * Sets the password that the holder of the code chose. Sessions and API tokens end; where the code was given for it, the
 * second factor and the passkeys are gone too. A name that does not exist is answered like a wrong code, and takes as long.
 */
export async function useResetCode(
  deps: PeopleDeps,
  { username, code, password }: { username: string; code: string; password: string },
  address: string,
): Promise<void> {
  const counted: readonly Counted[] = [
    { kind: 'person', of: ['reset', username, address] },
    { kind: 'code', of: ['reset', username] },
    { kind: 'address', of: [address] },
  ];
  await countTry(deps, counted);
  const hash = await deps.hashPassword(password);
  const now = deps.now();
  const row = await deps.directory.one<Row>(
    sql`select u.id, u.name, r.code_hash, r.second_factor, ${grantsJson(sql`u.id`, now)} grants
        from user u left join reset_code r on r.user = u.id and r.used_at is null and r.expires_at > ${now}
        where u.username = ${username} and u.deactivated_at is null`,
  );
  const codeHash = await hashOf(deps, row?.id ?? '', code);
  if (row === undefined || row.code_hash !== codeHash) throw new Problem('wrong-code');
  const grants = heldGrants(row.grants);
  const scope = grants[0]?.path.at(-1) ?? 0;
  const self: Actor = { id: row.id, name: row.name, grants, via: 'session', language: 'id' };
  const work = commit(deps, self, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      mustHold(
        sql`exists (select 1 from reset_code r join user u on u.id = r.user where r.user = ${row.id}
              and r.code_hash = ${codeHash} and r.used_at is null and r.expires_at > ${now} and u.deactivated_at is null)`,
      ),
    ],
    rows: [
      sql`update reset_code set used_at = ${now} where user = ${row.id}`,
      ...passwordRows(row.id, hash, now),
      ...(row.second_factor === 1 ? withoutSecondFactor(row.id) : []),
    ],
    trail: [{ scope, verb: 'user.reset', subject: row.id, body: { secondFactor: row.second_factor === 1 } }],
  });
  await orConflict(work, () => new Problem('wrong-code'));
  await forgetTries(deps, [
    ...counted,
    { kind: 'person', of: [username, address] },
    { kind: 'account', of: [username] },
  ]);
}

/** A new password: older sessions end, and tokens that were made under another password. */
export const passwordRows = (user: string, hash: string, now: number): readonly Statement[] => [
  // The first choice of a password replaces the one that nobody knows; nothing was opened with that.
  sql`update api_token set revoked_at = ${now} where user = ${user} and revoked_at is null
      and (select count(*) from sign_in_log l where l.user = ${user} and l.event = 'password-set') > 1`,
  sql`update account set password = ${hash}, updated_at = ${now} where user_id = ${user} and provider_id = 'credential'`,
  sql`delete from session where user_id = ${user}`,
];

const withoutSecondFactor = (user: string): readonly Statement[] => [
  sql`delete from two_factor where user_id = ${user}`,
  sql`delete from passkey where user = ${user}`,
  sql`update user set two_factor_enabled = 0 where id = ${user}`,
];
