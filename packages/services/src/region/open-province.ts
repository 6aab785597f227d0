import { Problem } from '@konvergensi/contract';
import { type RegionRow, sql } from '@konvergensi/db';
import { allows, type Permission } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type FoundRegion, findRegion } from './find-region.ts';

/** A province in which the actor may; what is no province, or another's, is answered alike. */
export async function openProvince(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission,
): Promise<FoundRegion> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined || found.ref.level !== 'province' || !allows(actor.grants, permission, found.path)) {
    throw new Problem('not-found');
  }
  return found;
}

export type PlacedDistrict = RegionRow & { shard: string };

/** Open districts of a province with the shard each lies on. */
export const districtsOfProvince = (province: number) =>
  sql`select r.id, r.code, r.name, r.level, r.kind, r.parent, d.shard from district d join region r on r.id = d.id
      where d.province = ${province} and d.state = 'open' order by r.code`;
