import { Problem } from '@konvergensi/contract';
import { type Db, type RegionRow, regionWithParents } from '@konvergensi/db';
import { allows, coversWhole, permissionsOf, type RegionPath, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';

export type PlacedRegion = RegionRow & {
  state: string | null;
  mode: 'latihan' | 'operasional' | null;
  shard: string | null;
};

export interface RegionView {
  region: PlacedRegion;
  parents: PlacedRegion[];
  path: RegionPath;
  province: PlacedRegion;
  district: PlacedRegion | null;
  /** The district's shard; null for a province or a district not opened. */
  shard: Db | null;
  /** Of the regions below, the actor reads these villages only (a working area); null: every one. */
  villages: readonly number[] | null;
}

/** A region whose figures the actor may read, with its parents and the place of its rows. */
export async function openRegion(deps: Deps, actor: Actor, code: string): Promise<RegionView> {
  const line = await deps.directory.all<PlacedRegion>(regionWithParents(code));
  const region = line.at(-1);
  const province = line[0];
  if (region === undefined || province === undefined) throw new Problem('not-found');
  const path = line.map((row) => row.id);
  if (!allows(actor.grants, 'figure.read', path)) {
    throw new Problem(touches(actor.grants, path) ? 'forbidden' : 'not-found');
  }
  const district = line.find((row) => row.level === 2) ?? null;
  const open = district?.state === 'open' && district.shard !== null;
  return {
    region,
    parents: line.slice(0, -1),
    path,
    province,
    district,
    shard: open ? deps.shard(district.shard!) : null,
    villages: coversWhole(actor.grants, 'figure.read', path) ? null : villagesOf(actor),
  };
}

const villagesOf = ({ grants }: Actor): readonly number[] =>
  grants.flatMap(({ role, villages }) => (permissionsOf[role].includes('figure.read') ? (villages ?? []) : []));

/** May the actor, who reads the view's own figures, read those of this region below it? */
export const reads = ({ villages }: Pick<RegionView, 'villages'>, region: number): boolean =>
  villages === null || villages.includes(region);
