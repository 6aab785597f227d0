import { Problem, type RegionRef } from '@konvergensi/contract';
import { childRegions, type RegionRow } from '@konvergensi/db';
import { allows, type Permission, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { findRegion } from '../region/find-region.ts';

export interface SurveyArea {
  id: number;
  region: RegionRef;
  province: RegionRef;
  /** Regions below the province, when the area is a province. */
  districts: RegionRow[];
}

/** A province or district whose figures of surveys the actor may read or load. */
export async function openSurveyArea(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission,
): Promise<SurveyArea> {
  const found = await findRegion(deps.directory, code);
  if (found === undefined) throw new Problem('not-found');
  if (!allows(actor.grants, permission, found.path)) {
    throw new Problem(touches(actor.grants, found.path) ? 'forbidden' : 'not-found');
  }
  const isProvince = found.ref.level === 'province';
  return {
    id: found.id,
    region: found.ref,
    province: found.parents[0] ?? found.ref,
    districts: isProvince ? await deps.directory.all<RegionRow>(childRegions(found.id)) : [],
  };
}
