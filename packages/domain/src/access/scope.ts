import { type Permission, permissionsOf } from './permissions.ts';
import type { Agency, Role } from './roles.ts';

/** A region as access sees it: ids from the province down to the region itself. */
export type RegionPath = readonly number[];

export interface Grant {
  role: Role;
  /** Empty: the whole installation. */
  path: RegionPath;
  /** Villages of the working area, for a role held on a puskesmas; null: the whole region. */
  villages: readonly number[] | null;
  /** Office of an agency officer. */
  agency?: Agency | null;
  /** Puskesmas it is held on. */
  facility?: string | null;
}

const startsWith = (path: RegionPath, prefix: RegionPath): boolean =>
  prefix.length <= path.length && prefix.every((id, i) => path[i] === id);

/** True when the grant reaches the region: it is held on the region or on one above it. */
export function reaches(grant: Grant, region: RegionPath): boolean {
  if (!startsWith(region, grant.path)) return false;
  if (grant.villages === null || region.length < 4) return grant.villages === null || region.length === 2;
  const village = region[3];
  return village !== undefined && grant.villages.includes(village);
}

/** May someone with these grants do this on that region? Nothing is allowed that no grant says. */
export function allows(grants: readonly Grant[], permission: Permission, region: RegionPath): boolean {
  return grants.some((grant) => permissionsOf[grant.role].includes(permission) && reaches(grant, region));
}

/** Is the permission held on this region, on one above it, or on a part of it? Then its rows may be opened at all. */
export function admits(grants: readonly Grant[], permission: Permission, region: RegionPath): boolean {
  return grants.some(
    (grant) =>
      permissionsOf[grant.role].includes(permission) &&
      (startsWith(region, grant.path) || startsWith(grant.path, region)),
  );
}

/** Does the permission reach every village of the region, or only a working area or a part? */
export function coversWhole(grants: readonly Grant[], permission: Permission, region: RegionPath): boolean {
  return grants.some(
    (grant) =>
      permissionsOf[grant.role].includes(permission) && grant.villages === null && startsWith(region, grant.path),
  );
}

/** Grants below the region still let their holder see the page of a region above, but only its name. */
export function touches(grants: readonly Grant[], region: RegionPath): boolean {
  return grants.some((grant) => startsWith(grant.path, region) || startsWith(region, grant.path));
}
