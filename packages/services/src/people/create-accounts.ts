import { type MadeAccount, Problem } from '@konvergensi/contract';
import { json, mustHold, sql } from '@konvergensi/db';
import type { Role } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { sha256 } from '../core/digest.ts';
import { findRegion } from '../region/find-region.ts';
import type { CheckedAccount } from './account-list.ts';
import type { PeopleDeps } from './deps.ts';
import { enrolmentToken, randomSecret } from './secret.ts';
import { giverStillMay } from './still-may.ts';

/** Longer than a link sent by telephone: printed cards travel with the post of the sub-district. */
export const CARD_LIVES_MS = 14 * 24 * 60 * 60 * 1000;

/** Makes all accounts of a checked list in one batch, each with the link of its card. */
export async function createAccounts(
  deps: PeopleDeps,
  actor: Actor,
  code: string,
  list: readonly CheckedAccount[],
): Promise<MadeAccount[]> {
  const region = await findRegion(deps.directory, code);
  if (region === undefined) throw new Problem('not-found');
  const scope = region.id;
  const now = deps.now();
  const ids = list.map(() => deps.ulid());
  const cards = await cardsOf(deps, ids, now);
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [...giverStillMay(actor, now), namesFree(list)],
    rows: await rowsOf(deps, actor, list, cards, now),
    trail: [
      {
        scope,
        verb: 'user.create-list',
        subject: code,
        body: { users: list.map(({ username, role, region: at }, i) => [ids[i], username, role, at?.code ?? null]) },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return list.map((account, i) => ({
    id: cards[i]?.id ?? '',
    name: account.name,
    username: account.username,
    role: account.role as Role,
    region: account.region,
    enrolmentToken: cards[i]?.token ?? '',
    expiresAt: now + CARD_LIVES_MS,
  }));
}

const cardsOf = (deps: PeopleDeps, ids: readonly string[], createdAt: number) =>
  Promise.all(
    ids.map(async (id) => {
      const token = await enrolmentToken(deps.authKey, id, createdAt);
      return { id, token, hash: await sha256(token) };
    }),
  );

const namesFree = (list: readonly CheckedAccount[]) =>
  mustHold(
    sql`not exists (select 1 from user where username in (select value from json_each(${json(list.map(({ username }) => username))})))`,
  );

/** One statement a table, whatever the length of the list; one hash of a password that nobody knows for all of them. */
async function rowsOf(
  deps: PeopleDeps,
  actor: Actor,
  list: readonly CheckedAccount[],
  cards: readonly { id: string; hash: string }[],
  now: number,
) {
  const password = await deps.hashPassword(randomSecret());
  const all = json(
    list.map(({ name, username, role, regionId, office, facility }, i) => ({
      id: cards[i]?.id,
      hash: cards[i]?.hash,
      account: deps.ulid(),
      grant: deps.ulid(),
      name,
      username,
      role,
      region: regionId,
      agency: office,
      facility: facility?.id ?? null,
      villages: facility === null ? null : JSON.stringify(facility.villages),
      version: facility?.version ?? null,
    })),
  );
  return [
    sql`insert into user (id, name, email, username, created_at, updated_at)
        select value ->> 'id', value ->> 'name', lower(value ->> 'id') || '@tanpa-surel.invalid', value ->> 'username', ${now}, ${now}
        from json_each(${all})`,
    sql`insert into account (id, user_id, account_id, provider_id, password, created_at, updated_at)
        select value ->> 'account', value ->> 'id', value ->> 'id', 'credential', ${password}, ${now}, ${now} from json_each(${all})`,
    sql`insert into grant_held (user, id, role, region, facility, villages, facility_version, agency, valid_from, granted_by)
        select value ->> 'id', value ->> 'grant', value ->> 'role', value ->> 'region', value ->> 'facility',
          value ->> 'villages', value ->> 'version', value ->> 'agency', ${now}, ${actor.id} from json_each(${all})`,
    sql`insert into enrolment (user, token_hash, created_at, expires_at)
        select value ->> 'id', value ->> 'hash', ${now}, ${now + CARD_LIVES_MS} from json_each(${all})`,
  ];
}
