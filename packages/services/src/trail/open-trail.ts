import { Problem, type RegionRef } from '@konvergensi/contract';
import { type Db, sql } from '@konvergensi/db';
import { allows, type RegionPath, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { findRegion } from '../region/find-region.ts';

export interface OpenTrail {
  id: number;
  path: RegionPath;
  region: RegionRef;
  /** The district's shard; null for a province, and for a district that is not on board. */
  shard: Db | null;
  /** Values are for those who see the people of the region; others read which fields changed. */
  seesValues: boolean;
}

/** The trail of a region and of those below it. */
export async function openTrail(deps: Deps, actor: Actor, code: string): Promise<OpenTrail> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined) throw new Problem('not-found');
  if (!allows(actor.grants, 'trail.read', found.path)) {
    throw new Problem(touches(actor.grants, found.path) ? 'forbidden' : 'not-found');
  }
  const open = await deps.directory.one<{ n: number }>(
    sql`select count(*) n from district where id = ${found.path[1] ?? 0} and state = 'open'`,
  );
  const shard = open?.n === 1 ? (await openDistrict(deps, actor, code.slice(0, 5), 'trail.read')).db : null;
  return {
    id: found.id,
    path: found.path,
    region: found.ref,
    shard,
    seesValues: allows(actor.grants, 'person.list', found.path),
  };
}
