import { Problem } from '@konvergensi/contract';
import { type Db, mustBe, type Statement, sql } from '@konvergensi/db';
import { admits, allows, coversWhole, type Permission, type RegionPath, touches } from '@konvergensi/domain';
import type { Actor } from './actor.ts';
import type { Deps } from './deps.ts';
import { type Placement, placementNow } from './placement.ts';

/** A district's rows, reached: its database, its guards, and how far this actor's view goes. */
export interface OpenDistrict {
  id: number;
  code: string;
  name: string;
  kind: string;
  path: RegionPath;
  province: number;
  db: Db;
  epoch: number;
  mode: 'latihan' | 'operasional';
  /** Ends a batch when the district was moved or frozen since it was opened. */
  stillHere: Statement;
  /** True when the actor's permission reaches every village of the district. */
  whole: boolean;
  /** Does the permission it was opened for reach this region of the district? */
  reaches(region: RegionPath): boolean;
}

/**
 * The one way to a district's rows. Refuses a district that is not onboarded, and one that the actor may not see with
 * the same answer, so that nothing is told about districts of others.
 */
export async function openDistrict(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission | null,
): Promise<OpenDistrict> {
  const found = await placementNow(deps, code);
  if (found === undefined) throw new Problem('not-found');
  const path = [found.province, found.id];
  if (permission !== null && !admits(actor.grants, permission, path)) {
    throw new Problem(touches(actor.grants, path) ? 'forbidden' : 'not-found');
  }
  if (found.state !== 'open') throw new Problem('wrong-state', { detail: 'Kabupaten/kota belum dibuka' });
  return reached(deps, found, {
    whole: permission === null || coversWhole(actor.grants, permission, path),
    reaches: (region) => permission === null || allows(actor.grants, permission, region),
  });
}

/** For jobs, which act for the platform and carry the district's id. */
export async function openDistrictById(deps: Deps, id: number): Promise<OpenDistrict> {
  const found = await deps.directory.one<Placement>(
    sql`select d.id, r.code, r.name, r.kind, d.province, d.shard, d.epoch, d.state, d.mode
        from district d join region r on r.id = d.id where d.id = ${id}`,
  );
  if (found === undefined || found.state !== 'open') throw new Problem('not-found');
  return reached(deps, found, { whole: true, reaches: () => true });
}

function reached(deps: Deps, found: Placement, view: Pick<OpenDistrict, 'whole' | 'reaches'>): OpenDistrict {
  return {
    id: found.id,
    code: found.code,
    name: found.name,
    kind: found.kind,
    path: [found.province, found.id],
    province: found.province,
    db: deps.shard(found.shard),
    epoch: found.epoch,
    mode: found.mode,
    stillHere: mustBe(sql`select epoch from district where id = ${found.id} and state = 'open'`, found.epoch),
    ...view,
  };
}
