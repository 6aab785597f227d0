import { Problem } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { PeopleDeps } from './deps.ts';
import { openEnrolment } from './enrolment.ts';
import { passwordRows } from './reset-code.ts';
import { forgetTries } from './sign-in-delay.ts';
import { orUsernameTaken } from './username-taken.ts';

export interface RedeemEnrolment {
  token: string;
  /** Another user name than the one proposed. */
  username?: string | undefined;
  password: string;
}

/**
 * Sets the password that the holder of a one-time link chose; the link is used up, and older sessions end. Who had
 * forgotten the older password does not wait for having tried it.
 */
export async function redeemEnrolment(
  deps: PeopleDeps,
  command: RedeemEnrolment,
  address: string,
): Promise<{ username: string }> {
  const link = await openEnrolment(deps, command.token, address);
  const username = command.username ?? link.username;
  const password = await deps.hashPassword(command.password);
  const now = deps.now();
  const scope = link.grants[0]?.path.at(-1) ?? 0;
  const self: Actor = { id: link.user, name: link.name, grants: link.grants, via: 'session', language: 'id' };
  const work = commit(deps, self, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      mustHold(
        sql`exists (select 1 from enrolment where user = ${link.user} and token_hash = ${link.tokenHash}
              and used_at is null and expires_at > ${now})`,
      ),
    ],
    rows: [
      sql`update enrolment set used_at = ${now} where user = ${link.user}`,
      ...passwordRows(link.user, password, now),
      sql`update user set username = ${username}, updated_at = ${now} where id = ${link.user}`,
    ],
    trail: [{ scope, verb: 'user.enrol', subject: link.user, body: { before: link.username, username } }],
  });
  await orConflict(work, () => new Problem('gone')).catch(orUsernameTaken);
  await forgetTries(deps, [
    { kind: 'person', of: [username, address] },
    { kind: 'account', of: [username] },
  ]);
  return { username };
}
