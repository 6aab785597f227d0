/** Who does what. A role is always held on a region (the operator's on the installation). */
export const roles = [
  'operator',
  'province_admin',
  'province_officer',
  'district_admin',
  'health_officer',
  'agency_officer',
  'subdistrict_officer',
  'puskesmas_officer',
  'village_officer',
  'cadre',
] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'province.create',
  'district.onboard',
  'district.operate',
  'district.configure',
  'user.manage',
  'figure.read',
  'person.read',
  'measurement.write',
  'import.read',
  'import.write',
  'facility.write',
  'target.write',
  'register.confirm',
  'trail.read',
] as const;
export type Permission = (typeof permissions)[number];

const districtHealth: readonly Permission[] = [
  'figure.read',
  'person.read',
  'measurement.write',
  'import.read',
  'import.write',
  'facility.write',
  'target.write',
  'trail.read',
];

/** The operator sees no persons and no unpublished figures; the province sees counts, never names. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  operator: ['province.create', 'user.manage'],
  province_admin: ['district.onboard', 'district.operate', 'user.manage', 'figure.read', 'trail.read'],
  province_officer: ['figure.read'],
  district_admin: [
    'district.configure',
    'user.manage',
    'figure.read',
    'import.read',
    'facility.write',
    'target.write',
    'trail.read',
  ],
  health_officer: districtHealth,
  agency_officer: ['figure.read'],
  subdistrict_officer: ['figure.read'],
  puskesmas_officer: ['figure.read', 'person.read', 'measurement.write', 'import.read', 'import.write'],
  village_officer: ['figure.read', 'person.read', 'measurement.write', 'register.confirm'],
  cadre: ['figure.read', 'person.read', 'measurement.write'],
};
