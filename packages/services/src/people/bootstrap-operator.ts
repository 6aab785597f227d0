import { Problem } from '@konvergensi/contract';
import { GuardFailed, mustHold, sql, UniqueFailed } from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { PeopleDeps } from './deps.ts';
import { newUser } from './new-user.ts';
import { openLink } from './open-link.ts';
import { enrolmentToken } from './secret.ts';

export interface Operator {
  id: string;
  username: string;
  name: string;
  /** Token of the link by which the password is chosen; null when it is chosen already. */
  enrolmentToken: string | null;
}

interface Row {
  id: string;
  username: string;
  name: string;
  created_at: number | null;
  expires_at: number | null;
  used_at: number | null;
}

/** The operator of the installation: made when there is none, and given a new link while no password was chosen. */
export async function bootstrapOperator(deps: PeopleDeps): Promise<Operator> {
  if ((await firstOperator(deps)) === undefined) await makeOperator(deps);
  const found = await firstOperator(deps);
  if (found === undefined) throw new Problem('wrong-state', { detail: 'Nama pengguna operator dipakai akun lain' });
  const { id, username, name } = found;
  if (found.created_at === null || found.used_at !== null) return { id, username, name, enrolmentToken: null };
  const now = deps.now();
  if ((found.expires_at ?? 0) > now) {
    return { id, username, name, enrolmentToken: await enrolmentToken(deps.authKey, id, found.created_at) };
  }
  const link = await openLink(deps, id, now);
  await commit(deps, systemActor('bootstrap'), {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [],
    rows: [link.row],
    trail: [{ scope: 0, verb: 'user.link', subject: id, body: { username } }],
  });
  return { id, username, name, enrolmentToken: link.token };
}

const firstOperator = (deps: PeopleDeps): Promise<Row | undefined> =>
  deps.directory.one<Row>(
    sql`select u.id, u.username, u.name, e.created_at, e.expires_at, e.used_at
        from grant_held g join user u on u.id = g.user left join enrolment e on e.user = u.id
        where g.role = 'operator' and g.region is null and g.valid_to is null and u.deactivated_at is null
        order by u.id limit 1`,
  );

/** Does nothing when another call made one meanwhile. */
async function makeOperator(deps: PeopleDeps): Promise<void> {
  const actor = systemActor('bootstrap');
  const user = { username: 'operator', name: 'Operator', role: 'operator', region: null, facility: null } as const;
  const made = await newUser(deps, { ...user, by: actor.id });
  try {
    await commit(deps, actor, {
      db: deps.directory,
      home: { kind: 'scope', id: 0 },
      guards: [
        mustHold(
          sql`not exists (select 1 from grant_held g join user u on u.id = g.user
                where g.role = 'operator' and g.valid_to is null and u.deactivated_at is null)`,
        ),
      ],
      rows: made.rows,
      trail: [{ scope: 0, verb: 'user.create', subject: made.id, body: { username: user.username, role: user.role } }],
    });
  } catch (error) {
    if (!(error instanceof GuardFailed) && !(error instanceof UniqueFailed)) throw error;
  }
}
