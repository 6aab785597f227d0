import type { Role } from './roles.ts';

const BY_DEVICE: ReadonlySet<Role> = new Set<Role>(['cadre', 'posyandu_cadre', 'family_team']);

/** Who works from a telephone without a password: volunteers of a village. */
export const signsInByDevice = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => BY_DEVICE.has(role));

/** A PIN that is tried first is none: one digit six times, or six in a row. */
export const isGuessablePin = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);
