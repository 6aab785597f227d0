import type { Role } from './roles.ts';

/** Who makes accounts and opens regions signs in with a second factor where the installation asks for one. */
const NEED_IT: ReadonlySet<Role> = new Set<Role>(['operator', 'province_admin', 'district_admin']);

export const needsSecondFactor = (roles: Iterable<Role>): boolean => [...roles].some((role) => NEED_IT.has(role));
