import type { Role } from './roles.ts';
import { allows, type Grant, type RegionPath } from './scope.ts';

/** Roles that see names of the families they accompany only. */
export const FAMILY_ROLES = ['family_team', 'plkb'] as const satisfies readonly Role[];

export const isFamilyRole = (role: Role): role is (typeof FAMILY_ROLES)[number] =>
  (FAMILY_ROLES as readonly Role[]).includes(role);

/** Are names of that place open to these grants only for families that are accompanied? */
export const seesFamiliesOnly = (grants: readonly Grant[], region: RegionPath): boolean =>
  allows(grants, 'person.read', region) && !allows(grants, 'person.list', region);
