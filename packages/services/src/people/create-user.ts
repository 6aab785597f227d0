import { Problem } from '@konvergensi/contract';
import { mustBe, sql } from '@konvergensi/db';
import {
  type Agency,
  heldOnPuskesmas,
  heldWithAgency,
  levelOfRole,
  mayGive,
  type Role,
  touches,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import { findRegion } from '../region/find-region.ts';
import type { PeopleDeps } from './deps.ts';
import { newUser } from './new-user.ts';
import { LINK_LIVES_MS } from './open-link.ts';
import { type PuskesmasArea, puskesmasArea } from './puskesmas-area.ts';
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
    throw invalid('/agency', 'pilih instansi petugas OPD');
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

async function placeOf(deps: PeopleDeps, actor: Actor, { role, region }: CreateUser) {
  const place = region === undefined ? { id: null, path: [] } : await findRegion(deps.directory, region);
  if (place === undefined) throw invalid('/region', 'wilayah ini tidak ada');
  if (place.path.length !== levelOfRole[role]) {
    if (!touches(actor.grants, place.path)) throw new Problem('not-found');
    throw invalid('/region', 'peran ini dipegang pada tingkat wilayah lain');
  }
  if (!mayGive(actor.grants, role, place.path)) {
    throw new Problem(touches(actor.grants, place.path) ? 'forbidden' : 'not-found');
  }
  return place;
}

async function facilityOf(deps: PeopleDeps, { role, region, facility }: CreateUser): Promise<PuskesmasArea | null> {
  if (!heldOnPuskesmas(role)) {
    if (facility !== undefined) throw invalid('/facility', 'hanya untuk petugas dan kepala puskesmas');
    return null;
  }
  if (facility === undefined || region === undefined) throw invalid('/facility', 'pilih puskesmasnya');
  const area = await puskesmasArea(deps, region, facility);
  if (area === undefined) throw invalid('/facility', 'puskesmas ini tidak ada di kabupaten/kota itu');
  return area;
}

const regionStays = (id: number, code: string) => mustBe(sql`select code from region where id = ${id}`, code);

const invalid = (pointer: string, message: string): Problem =>
  new Problem('invalid', { errors: [{ pointer, message }] });
