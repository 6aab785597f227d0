import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { signsInByDevice } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { hmac, sha256 } from '../core/digest.ts';
import type { PeopleDeps } from '../people/deps.ts';
import { managedUser } from '../people/managed-user.ts';
import { LINK_LIVES_MS } from '../people/open-link.ts';
import { randomSecret } from '../people/secret.ts';
import { giverStillMay } from '../people/still-may.ts';

export interface DeviceLinkGiven {
  id: string;
  name: string;
  token: string;
  code: string;
  expiresAt: number;
}

export const codeHash = (deps: PeopleDeps, link: string, code: string): Promise<string> =>
  hmac(deps.authKey, `device:${link}:${code}`);

/** A link for one telephone of one person, and the code that is told apart from it; a link before it opens nothing. */
export async function giveDeviceLink(deps: PeopleDeps, actor: Actor, user: string): Promise<DeviceLinkGiven> {
  const managed = await managedUser(deps, actor, user);
  if (!signsInByDevice(managed.grants.map(({ role }) => role))) {
    throw new Problem('wrong-state', { detail: 'Peran ini masuk dengan kata sandi' });
  }
  const [id, token, now] = [deps.ulid(), randomSecret(), deps.now()];
  const code = sixDigits();
  const expiresAt = now + LINK_LIVES_MS;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: managed.scope },
    guards: [...giverStillMay(actor, now), managed.asLoaded],
    rows: [
      sql`delete from device_link where user = ${user} and used_at is null`,
      sql`insert into device_link (id, user, region, token_hash, code_hash, created_by, created_at, expires_at)
          values (${id}, ${user}, ${managed.scope}, ${await sha256(token)}, ${await codeHash(deps, id, code)}, ${actor.id},
                  ${now}, ${expiresAt})`,
    ],
    trail: [{ scope: managed.scope, verb: 'device.link', subject: user, body: { link: id } }],
  });
  await orConflict(work, () => new Problem('conflict'));
  return { id, name: managed.name, token, code, expiresAt };
}

function sixDigits(): string {
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    // Numbers above the largest multiple would make some codes more likely.
    if (number < 4_294_000_000) return String(number % 1_000_000).padStart(6, '0');
  }
}
