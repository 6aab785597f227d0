import { type PasskeyItem, Problem } from '@konvergensi/contract';
import { GuardFailed, mustHold, sql, UniqueFailed } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { sha256 } from '../core/digest.ts';
import type { PeopleDeps } from './deps.ts';
import { type OpenedSession, signedToken } from './opened-session.ts';
import { scopeOf } from './scope-of.ts';

const MOST_PASSKEYS = 10;

/** What was proved of a passkey when it was made. */
export interface NewPasskey {
  credential: string;
  publicKey: string;
  counter: number;
  /** Opens once. */
  challenge: string;
  name: string;
}

/** The actor's own passkeys, the latest first. */
export async function listPasskeys(deps: PeopleDeps, actor: Actor): Promise<(PasskeyItem & { credential: string })[]> {
  return deps.directory.all(
    sql`select id, name, credential, created_at createdAt, last_used_at lastUsedAt from passkey
        where user = ${actor.id} order by created_at desc, id`,
  );
}

export async function addPasskey(deps: PeopleDeps, actor: Actor, made: NewPasskey): Promise<void> {
  const [id, now] = [deps.ulid(), deps.now()];
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [
      mustHold(sql`exists (select 1 from user where id = ${actor.id} and deactivated_at is null)`),
      mustHold(sql`(select count(*) from passkey where user = ${actor.id}) < ${MOST_PASSKEYS}`),
      mustHold(sql`not exists (select 1 from passkey where credential = ${made.credential})`),
    ],
    rows: [
      await spent(actor.id, made.challenge, now),
      sql`insert into passkey (user, id, credential, public_key, counter, name, created_at)
          values (${actor.id}, ${id}, ${made.credential}, ${made.publicKey}, ${made.counter}, ${made.name}, ${now})`,
    ],
    trail: [{ scope: scopeOf(actor), verb: 'passkey.add', subject: actor.id, body: { passkey: id, name: made.name } }],
  });
  await orSpent(
    orConflict(work, () => new Problem('wrong-state', { detail: `Paling banyak ${MOST_PASSKEYS} kunci sandi` })),
  );
}

export async function renamePasskey(deps: PeopleDeps, actor: Actor, id: string, name: string): Promise<void> {
  const before = await own(deps, actor, id);
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [mustHold(sql`exists (select 1 from passkey where user = ${actor.id} and id = ${id})`)],
    rows: [sql`update passkey set name = ${name} where user = ${actor.id} and id = ${id}`],
    trail: [
      {
        scope: scopeOf(actor),
        verb: 'passkey.rename',
        subject: actor.id,
        body: { passkey: id, before: { name: before.name }, after: { name } },
      },
    ],
  });
  await orConflict(work, () => new Problem('not-found'));
}

/** It opens nothing any more; a session that it opened ends with it. */
export async function removePasskey(deps: PeopleDeps, actor: Actor, id: string): Promise<void> {
  const { name } = await own(deps, actor, id);
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [mustHold(sql`exists (select 1 from passkey where user = ${actor.id} and id = ${id})`)],
    rows: [
      sql`delete from passkey where user = ${actor.id} and id = ${id}`,
      sql`delete from session where user_id = ${actor.id} and proved = 'passkey' and id <> ${actor.credential ?? ''}`,
    ],
    trail: [
      { scope: scopeOf(actor), verb: 'passkey.remove', subject: actor.id, body: { passkey: id, before: { name } } },
    ],
  });
  await orConflict(work, () => new Problem('not-found'));
}

export interface KnownPasskey {
  user: string;
  id: string;
  publicKey: string;
  counter: number;
}

/** The passkey of an open account that a device calls so. */
export const findPasskey = (deps: PeopleDeps, credential: string): Promise<KnownPasskey | undefined> =>
  deps.directory.one(
    sql`select p.user, p.id, p.public_key publicKey, p.counter from passkey p join user u on u.id = p.user
        where p.credential = ${credential} and u.deactivated_at is null`,
  );

/** Opens a session by a passkey whose signature was right: its challenge is spent and its counter goes on. */
export async function openByPasskey(
  deps: PeopleDeps,
  known: KnownPasskey,
  {
    counter,
    challenge,
    userAgent,
    livesMs,
  }: { counter: number; challenge: string; userAgent: string | null; livesMs: number },
): Promise<OpenedSession> {
  const now = deps.now();
  const { token, cookie } = await signedToken(deps);
  const expiresAt = now + livesMs;
  const work = deps.directory.batch([
    mustHold(
      sql`exists (select 1 from passkey where user = ${known.user} and id = ${known.id} and counter = ${known.counter})`,
    ),
    await spent(known.user, challenge, now),
    sql`update passkey set counter = ${counter}, last_used_at = ${now} where user = ${known.user} and id = ${known.id}`,
    sql`insert into session (id, user_id, token, expires_at, user_agent, created_at, updated_at, proved)
        values (${deps.ulid()}, ${known.user}, ${token}, ${expiresAt}, ${userAgent}, ${now}, ${now}, 'passkey')`,
  ]);
  await orSpent(work);
  return { cookie, expiresAt };
}

/** A challenge opens once: the second row of it is refused. */
const spent = async (user: string, challenge: string, now: number) =>
  sql`insert into spent_code (user, code_hash, at) values (${user}, ${await sha256(challenge)}, ${now})`;

/** A challenge that opened before, or a passkey that signed meanwhile, opens nothing. */
async function orSpent(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UniqueFailed || error instanceof GuardFailed) throw new Problem('wrong-code');
    throw error;
  }
}

async function own(deps: PeopleDeps, actor: Actor, id: string): Promise<{ name: string }> {
  const row = await deps.directory.one<{ name: string }>(
    sql`select name from passkey where user = ${actor.id} and id = ${id}`,
  );
  if (row === undefined) throw new Problem('not-found');
  return row;
}
