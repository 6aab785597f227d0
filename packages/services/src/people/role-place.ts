import { Problem } from '@konvergensi/contract';
import { mustBe, sql } from '@konvergensi/db';
import { heldOnPuskesmas, levelOfRole, mayGive, type Role, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { findRegion } from '../region/find-region.ts';
import { type PuskesmasArea, puskesmasArea } from './puskesmas-area.ts';

export interface RoleAt {
  role: Role;
  region?: string | undefined;
  facility?: string | undefined;
}

/** Where a role is to be held, when this actor may give it there. */
export async function placeOf(deps: Deps, actor: Actor, { role, region }: RoleAt) {
  const place = region === undefined ? { id: null, path: [] } : await findRegion(deps.directory, region);
  if (place === undefined) throw fieldProblem('/region', 'wilayah ini tidak ada');
  if (place.path.length !== levelOfRole[role]) {
    if (!touches(actor.grants, place.path)) throw new Problem('not-found');
    throw fieldProblem('/region', 'peran ini dipegang pada tingkat wilayah lain');
  }
  if (!mayGive(actor.grants, role, place.path)) {
    throw new Problem(touches(actor.grants, place.path) ? 'forbidden' : 'not-found');
  }
  return place;
}

/** The puskesmas of a role that is held on one. */
export async function facilityOf(deps: Deps, { role, region, facility }: RoleAt): Promise<PuskesmasArea | null> {
  if (!heldOnPuskesmas(role)) {
    if (facility !== undefined) throw fieldProblem('/facility', 'hanya untuk petugas dan kepala puskesmas');
    return null;
  }
  if (facility === undefined || region === undefined) throw fieldProblem('/facility', 'pilih puskesmasnya');
  const area = await puskesmasArea(deps, region, facility);
  if (area === undefined) throw fieldProblem('/facility', 'puskesmas ini tidak ada di kabupaten/kota itu');
  return area;
}

/** Ends a batch when the region is another by now. */
export const regionStays = (id: number, code: string) => mustBe(sql`select code from region where id = ${id}`, code);
