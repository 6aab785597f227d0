/** Who does what. A role is always held on a region (the operator's on the installation). */
export const roles = [
  'operator',
  'province_admin',
  'province_officer',
  'province_reviewer',
  'district_admin',
  'health_officer',
  'agency_officer',
  'tpps_secretary',
  'data_steward',
  'auditor',
  'aks_expert',
  'puskesmas_officer',
  'puskesmas_head',
  'subdistrict_officer',
  'camat',
  'plkb',
  'plkb_verifier',
  'kua_officer',
  'village_officer',
  'kelurahan_officer',
  'midwife',
  'family_team',
  'cadre',
  'posyandu_cadre',
] as const;
export type Role = (typeof roles)[number];

/** Offices (OPD) an agency officer works for. */
export const agencies = [
  'bappeda',
  'dinkes',
  'dpmd',
  'dppkb',
  'dinsos',
  'disdik',
  'pupr',
  'perkim',
  'pangan',
  'pertanian',
  'perikanan',
  'dukcapil',
  'dlh',
  'kemenag',
  'kominfo',
  'inspektorat',
  'lainnya',
] as const;
export type Agency = (typeof agencies)[number];

/** Roles held with an agency, and roles held on a puskesmas, whose working area they reach. */
export const heldWithAgency = (role: Role): boolean => role === 'agency_officer';
export const heldOnPuskesmas = (role: Role): boolean => role === 'puskesmas_officer' || role === 'puskesmas_head';

/** The sub-district accounts that the national application gave in 2025, by the roles that take their place. */
export const accountsOf2025: Readonly<Record<string, Role>> = {
  'Operator Kecamatan': 'subdistrict_officer',
  'Verifikator Kecamatan': 'camat',
  'Operator Puskesmas': 'puskesmas_officer',
  'Verifikator Puskesmas': 'puskesmas_head',
  'Operator PLKB': 'plkb',
  'Verifikator PLKB': 'plkb_verifier',
};
