import { permissionsOf } from './permissions.ts';
import { type Role, roles } from './roles.ts';
import { type Grant, type RegionPath, reaches } from './scope.ts';

/** Length of the region path a role is held on: 0 the installation, 1 province, 2 district, 3 sub-district, 4 village. */
export const levelOfRole: Readonly<Record<Role, 0 | 1 | 2 | 3 | 4>> = {
  operator: 0,
  province_admin: 1,
  province_officer: 1,
  province_reviewer: 1,
  district_admin: 2,
  health_officer: 2,
  agency_officer: 2,
  tpps_secretary: 2,
  data_steward: 2,
  auditor: 2,
  aks_expert: 2,
  puskesmas_officer: 2,
  puskesmas_head: 2,
  subdistrict_officer: 3,
  camat: 3,
  plkb: 3,
  plkb_verifier: 3,
  kua_officer: 3,
  village_officer: 4,
  kelurahan_officer: 4,
  midwife: 4,
  family_team: 4,
  cadre: 4,
  posyandu_cadre: 4,
};

/** Who works in a village for its office: given by the village itself as well as by the district. */
const volunteers: readonly Role[] = ['family_team', 'cadre', 'posyandu_cadre'];

/**
 * Which roles the holder of a role may give, to people of the own region or below it. A province gives no role that
 * sees names: those are given by the district whose people they are.
 */
export const givenBy: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  operator: ['operator', 'province_admin'],
  province_admin: ['province_admin', 'province_officer', 'province_reviewer', 'district_admin'],
  district_admin: roles.filter((role) => levelOfRole[role] >= 2),
  // A camat away lets the secretary act, from a day to a day.
  camat: ['camat', 'subdistrict_officer'],
  village_officer: volunteers,
  kelurahan_officer: volunteers,
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
