import { Problem, type RegionDetail } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { findRegion, type RegionColumns, regionRef } from './find-region.ts';

/** A region with the regions above and directly below it. Names of regions are public; others' are still not listed. */
export async function readRegion(deps: Deps, actor: Actor, code: string): Promise<RegionDetail> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined || !touches(actor.grants, found.path)) throw new Problem('not-found');
  const district = found.path[1] ?? null;
  const [children, mode] = await deps.directory.batch([
    sql`select id, code, name, level, kind from region where parent = ${found.id} order by code`,
    sql`select mode from district where id = ${district} and state = 'open'`,
  ]);
  return {
    region: found.ref,
    parents: [...found.parents],
    children: ((children?.rows ?? []) as unknown as RegionColumns[]).map(regionRef),
    mode: (mode?.rows[0] as { mode: RegionDetail['mode'] } | undefined)?.mode ?? null,
  };
}
