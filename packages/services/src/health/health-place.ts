import { Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { allows, type Permission, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type FoundRegion, findRegion } from '../region/find-region.ts';

/** A province or district whose figures somebody answers for. */
export async function placeOfHealth(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission,
): Promise<FoundRegion> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined || (found.ref.level !== 'province' && found.ref.level !== 'district')) {
    throw new Problem('not-found');
  }
  if (!allows(actor.grants, permission, found.path)) {
    throw new Problem(touches(actor.grants, found.path) ? 'forbidden' : 'not-found');
  }
  return found;
}

export interface PlacedDistrict {
  id: number;
  code: string;
  name: string;
  kind: 'regency' | 'city';
  shard: string;
  mode: 'latihan' | 'operasional';
}

/** The open district itself, or the open ones of a province. */
export const districtsOf = (deps: Deps, { id, ref }: FoundRegion): Promise<PlacedDistrict[]> =>
  deps.directory.all<PlacedDistrict>(
    sql`select d.id, r.code, r.name, r.kind, d.shard, d.mode from district d join region r on r.id = d.id
        where d.state = 'open' and ${ref.level === 'province' ? sql`d.province = ${id}` : sql`d.id = ${id}`} order by r.code`,
  );
