import { Problem } from '@konvergensi/contract';
import { type Agency, heldWithAgency, type Role } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { fieldProblem } from '../core/field-problem.ts';
import type { PeopleDeps } from './deps.ts';
import { newUser } from './new-user.ts';
import { LINK_LIVES_MS } from './open-link.ts';
import { facilityOf, placeOf, regionStays } from './role-place.ts';
import { enrolmentToken } from './secret.ts';
import { giverStillMay } from './still-may.ts';
import { orUsernameTaken } from './username-taken.ts';

export interface CreateUser {
  username: string;
  name: string;
  role: Role;
  region?: string | undefined;
  facility?: string | undefined;
  agency?: Agency | undefined;
  idempotencyKey?: string | undefined;
}

export interface UserCreated {
  id: string;
  username: string;
  enrolmentToken: string;
  expiresAt: number;
}

/** Makes a person with one role on one region and the link by which she chooses her password. */
export async function createUser(deps: PeopleDeps, actor: Actor, command: CreateUser): Promise<UserCreated> {
  const place = await placeOf(deps, actor, command);
  if (heldWithAgency(command.role) !== (command.agency !== undefined))
    throw fieldProblem('/agency', 'pilih instansi petugas OPD');
  const facility = await facilityOf(deps, command);
  const made = await newUser(deps, { ...command, region: place.id, facility, by: actor.id });
  const answer = { id: made.id, username: command.username, createdAt: made.link.expiresAt - LINK_LIVES_MS };
  const scope = place.path.at(-1) ?? 0;
  const work = commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: scope },
    guards: [
      ...giverStillMay(actor, deps.now()),
      ...(place.id === null ? [] : [regionStays(place.id, command.region ?? '')]),
    ],
    rows: made.rows,
    trail: [
      {
        scope,
        verb: 'user.create',
        subject: made.id,
        body: {
          username: command.username,
          role: command.role,
          region: command.region ?? null,
          facility: facility?.id ?? null,
          agency: command.agency ?? null,
        },
      },
    ],
    ...(command.idempotencyKey === undefined
      ? {}
      : { command: { key: command.idempotencyKey, content: contentOf(actor, command), answer } }),
  });
  const done = await orConflict(work, () => new Problem('conflict')).catch(orUsernameTaken);
  const { id, createdAt } = done.answer ?? answer;
  return {
    id,
    username: command.username,
    enrolmentToken: await enrolmentToken(deps.authKey, id, createdAt),
    expiresAt: createdAt + LINK_LIVES_MS,
  };
}

const contentOf = (actor: Actor, command: CreateUser) => [
  actor.id,
  command.username,
  command.name,
  command.role,
  command.region ?? null,
  command.facility ?? null,
  command.agency ?? null,
];
