import { Problem, type UserRoles } from '@konvergensi/contract';
import { type Agency, heldWithAgency, type Role } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { endOfDay, startOfDay } from '../core/days-in-zone.ts';
import { fieldProblem } from '../core/field-problem.ts';
import type { PeopleDeps } from './deps.ts';
import { managedUser } from './managed-user.ts';
import { grantRow } from './new-user.ts';
import { facilityOf, placeOf, regionStays } from './role-place.ts';
import { giverStillMay } from './still-may.ts';
import { userRoles } from './user-roles.ts';

export interface GiveRole {
  user: string;
  role: Role;
  region?: string | undefined;
  facility?: string | undefined;
  agency?: Agency | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

/** One more role for a person, from a day to a day. Her sessions end: she signs in again with what she may from then on. */
export async function giveRole(deps: PeopleDeps, actor: Actor, command: GiveRole): Promise<UserRoles> {
  if (command.user === actor.id)
    throw new Problem('wrong-state', { detail: 'Peran sendiri diberikan oleh orang lain' });
  const user = await managedUser(deps, actor, command.user);
  const place = await placeOf(deps, actor, command);
  if (heldWithAgency(command.role) !== (command.agency !== undefined))
    throw fieldProblem('/agency', 'pilih instansi petugas OPD');
  const facility = await facilityOf(deps, command);
  const isHeld = user.grants.some(
    ({ role, region }) => role === command.role && (region?.code ?? undefined) === command.region,
  );
  if (isHeld) throw fieldProblem('/role', 'peran ini sudah dipegangnya di wilayah itu');
  const now = deps.now();
  const from = Math.max(now, command.from === undefined ? now : startOfDay(command.from, command.region));
  const until = command.until === undefined ? null : endOfDay(command.until, command.region);
  if (until !== null && until <= from) throw fieldProblem('/until', 'hari terakhir sebelum hari pertama');
  const { role, region = null, agency = null } = command;
  const id = deps.ulid();
  const scope = place.path.at(-1) ?? 0;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      ...giverStillMay(actor, now),
      user.asLoaded,
      ...(place.id === null ? [] : [regionStays(place.id, command.region ?? '')]),
    ],
    rows: [grantRow({ user: command.user, id, role, region: place.id, facility, agency, from, until, by: actor.id })],
    trail: [
      {
        scope,
        verb: 'role.give',
        subject: command.user,
        body: { username: user.username, grant: id, role, region, facility: facility?.id ?? null, agency, from, until },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
  return userRoles(deps, actor, command.user);
}
