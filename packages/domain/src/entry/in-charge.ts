import { type Agency, agencies, type Role } from '../access/roles.ts';
import type { Grant } from '../access/scope.ts';

const EVERY = 'every' as const;

/** Whose indicators a role fills in or verifies; an agency officer those of the own agency. */
const OF_ROLE: Readonly<Partial<Record<Role, readonly Agency[] | typeof EVERY>>> = {
  district_admin: EVERY,
  data_steward: EVERY,
  health_officer: ['dinkes'],
  tpps_secretary: ['bappeda'],
  puskesmas_officer: ['dinkes'],
  puskesmas_head: ['dinkes'],
  subdistrict_officer: EVERY,
  camat: EVERY,
  plkb: ['dppkb'],
  plkb_verifier: ['dppkb'],
  kua_officer: ['kemenag'],
  village_officer: EVERY,
  kelurahan_officer: EVERY,
};

/** Agencies whose indicators somebody with this grant may fill in or verify, where the grant allows it at all. */
export function agenciesOf({ role, agency }: Pick<Grant, 'role' | 'agency'>): readonly Agency[] {
  if (role === 'agency_officer') return agency === null || agency === undefined ? [] : [agency];
  const held = OF_ROLE[role];
  return held === undefined ? [] : held === EVERY ? agencies : held;
}

/** Agencies that this grant answers for: what is missing of them is its holder's work. */
export function answersFor({ role, agency }: Pick<Grant, 'role' | 'agency'>): readonly Agency[] {
  const isOffice = role === 'agency_officer' || role === 'health_officer' || role === 'tpps_secretary';
  return isOffice ? agenciesOf(agency === undefined ? { role } : { role, agency }) : [];
}
