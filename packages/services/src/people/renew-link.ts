import { Problem } from '@konvergensi/contract';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { UserCreated } from './create-user.ts';
import type { PeopleDeps } from './deps.ts';
import { managedUser } from './managed-user.ts';
import { openLink } from './open-link.ts';
import { giverStillMay } from './still-may.ts';

/** A new one-time link, for a password forgotten or a link not used in time; the one before it opens nothing. */
export async function renewLink(deps: PeopleDeps, actor: Actor, id: string): Promise<UserCreated> {
  if (id === actor.id) throw new Problem('wrong-state', { detail: 'Tautan untuk diri sendiri dibuat oleh orang lain' });
  const user = await managedUser(deps, actor, id);
  const link = await openLink(deps, id, deps.now());
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: user.scope },
    guards: [...giverStillMay(actor, deps.now()), user.asLoaded],
    rows: [link.row],
    trail: [{ scope: user.scope, verb: 'user.link', subject: id, body: { username: user.username } }],
  });
  await orConflict(work, () => new Problem('conflict'));
  return { id, username: user.username, enrolmentToken: link.token, expiresAt: link.expiresAt };
}
