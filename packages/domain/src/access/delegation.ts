import { permissionsOf, type Role } from './roles.ts';
import { type Grant, type RegionPath, reaches } from './scope.ts';

/** Length of the region path a role is held on: 0 the installation, 1 province, 2 district, 3 sub-district, 4 village. */
export const levelOfRole: Readonly<Record<Role, 0 | 1 | 2 | 3 | 4>> = {
  operator: 0,
  province_admin: 1,
  province_officer: 1,
  district_admin: 2,
  health_officer: 2,
  agency_officer: 2,
  puskesmas_officer: 2,
  subdistrict_officer: 3,
  village_officer: 4,
  cadre: 4,
};

/**
 * Which roles the holder of a role may give, to people of the own region or below it. A province gives no role that
 * sees names: those are given by the district whose people they are.
 */
export const givenBy: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  operator: ['operator', 'province_admin'],
  province_admin: ['province_admin', 'province_officer', 'district_admin'],
  district_admin: [
    'district_admin',
    'health_officer',
    'agency_officer',
    'puskesmas_officer',
    'subdistrict_officer',
    'village_officer',
    'cadre',
  ],
};

/** Roles that someone with these grants may give or take on that region (a role belongs to one level of region). */
export function rolesGivableOn(grants: readonly Grant[], region: RegionPath): readonly Role[] {
  const found = grants
    .filter((grant) => permissionsOf[grant.role].includes('user.manage') && reaches(grant, region))
    .flatMap((grant) => givenBy[grant.role] ?? []);
  return [...new Set(found)].filter((role) => levelOfRole[role] === region.length);
}

/** May someone with these grants give (or take) this role on that region? */
export const mayGive = (grants: readonly Grant[], role: Role, region: RegionPath): boolean =>
  rolesGivableOn(grants, region).includes(role);

/** Roles that someone with these grants may give on that region or on any below it. */
export function rolesGivableFrom(grants: readonly Grant[], region: RegionPath): readonly Role[] {
  const found = grants
    .filter((grant) => permissionsOf[grant.role].includes('user.manage') && reaches(grant, region))
    .flatMap((grant) => givenBy[grant.role] ?? []);
  return [...new Set(found)].filter((role) => levelOfRole[role] >= region.length);
}
