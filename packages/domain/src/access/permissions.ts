import { type Role, roles } from './roles.ts';

const province: readonly Role[] = ['province_admin', 'province_officer', 'province_reviewer'];
const desk: readonly Role[] = ['district_admin', 'health_officer', 'agency_officer', 'tpps_secretary'];
const village: readonly Role[] = ['village_officer', 'kelurahan_officer'];
const volunteers: readonly Role[] = ['cadre', 'posyandu_cadre', 'family_team'];
const clinic: readonly Role[] = ['health_officer', 'puskesmas_officer', 'midwife'];
const verifiers: readonly Role[] = ['puskesmas_head', 'camat', 'plkb_verifier'];
const figures: readonly Role[] = roles.filter((role) => role !== 'operator');
/** Who sees names: the own village, the own working area, the families that are accompanied. */
const names: readonly Role[] = [...clinic, 'puskesmas_head', 'plkb', ...village, ...volunteers];
/** Who sees all names of a place, and not only the families that she accompanies. */
const lists: readonly Role[] = names.filter((role) => role !== 'plkb' && role !== 'family_team');
const recorders: readonly Role[] = [...clinic, 'plkb', ...village, ...volunteers];
const cases: readonly Role[] = [...desk, 'aks_expert', 'puskesmas_officer', 'puskesmas_head', 'midwife', ...village];

/** Who may do what: the one table. A role may on its own region and below it; what is not said here is not allowed. */
const holders = {
  'province.create': ['operator'],
  'reference.write': ['operator', 'province_admin'],
  'key.rotate': ['operator'],
  'district.onboard': ['province_admin'],
  'district.operate': ['province_admin'],
  'district.configure': ['district_admin'],
  'user.manage': ['operator', 'province_admin', 'district_admin', 'camat', ...village],
  'device.enrol': ['district_admin', ...village],

  'figure.read': figures,
  'scorecard.read': figures,
  'health.read': ['operator', 'province_admin', 'district_admin', 'health_officer', 'data_steward', 'auditor'],
  'rebuild.run': ['operator', 'province_admin', 'district_admin'],
  'survey.write': ['province_admin', 'district_admin', 'data_steward'],
  'map.write': ['province_admin', 'district_admin', 'data_steward'],
  'publication.write': ['province_admin', 'district_admin', 'data_steward'],
  'rules.sign': ['district_admin', 'health_officer'],

  'person.read': names,
  'person.list': lists,
  'person.health': [...clinic, 'puskesmas_head'],
  'person.nik': ['health_officer', 'puskesmas_officer', 'midwife', ...village],
  'export.people': ['health_officer', 'puskesmas_officer', ...village],
  'register.write': recorders,
  /** Work on a village's whole register at once: sheets, files, lists to confirm, who comes from elsewhere. */
  'register.whole': recorders.filter((role) => lists.includes(role)),
  'register.join': ['health_officer', 'puskesmas_officer', ...village],
  'register.confirm': village,
  'death.cause': ['health_officer', 'puskesmas_officer'],
  'couple.read': [...recorders, 'kua_officer', 'camat', 'subdistrict_officer'],
  'couple.write': [...recorders, 'kua_officer'],
  'record.read': names,
  'record.write': recorders,
  'measurement.write': [...clinic, ...village, 'cadre', 'posyandu_cadre'],
  'finding.confirm': clinic,
  'posyandu.write': [...clinic, ...village],
  'supply.write': [...clinic, ...village, 'cadre', 'posyandu_cadre'],
  'import.read': ['district_admin', 'health_officer', 'puskesmas_officer', 'puskesmas_head'],
  'import.write': ['health_officer', 'puskesmas_officer'],
  'facility.write': ['district_admin', 'health_officer'],
  'target.write': ['district_admin', 'health_officer'],

  'period.submit': [...village, 'cadre'],
  'period.verify': [...verifiers, 'health_officer'],
  'review.read': [...clinic, ...verifiers],
  'period.lock': ['district_admin', 'health_officer'],
  'entry.write': [...desk, 'subdistrict_officer', 'puskesmas_officer', 'plkb', 'kua_officer', ...village],
  'entry.verify': [...verifiers, 'district_admin', 'data_steward'],
  'entry.lock': ['district_admin', 'data_steward'],

  'aksi.read': [...province, ...desk, 'data_steward', 'auditor', 'subdistrict_officer', 'camat'],
  'aksi.write': desk,
  'aksi.calendar': ['province_admin'],
  'aksi.review': ['province_admin', 'province_reviewer'],
  'announce.write': ['province_admin', 'province_officer', 'district_admin', 'tpps_secretary'],
  'assessment.write': ['province_reviewer'],
  'evidence.write': [...desk, 'subdistrict_officer', ...village],
  'plan.write': ['district_admin', 'health_officer', 'agency_officer'],
  'commitment.write': [...desk, 'camat', 'subdistrict_officer', 'plkb', ...village],
  'meeting.write': [...desk, 'camat', 'subdistrict_officer', 'puskesmas_officer', 'plkb', ...village],
  'tpps.write': ['province_admin', 'district_admin', 'tpps_secretary', 'subdistrict_officer', 'camat', ...village],
  'case.read': [...cases, 'camat', 'subdistrict_officer', 'plkb', 'plkb_verifier', 'auditor'],
  'case.write': [...cases, 'plkb'],
  'foster.read': [
    ...desk,
    'puskesmas_officer',
    'midwife',
    'plkb',
    'plkb_verifier',
    'camat',
    'subdistrict_officer',
    ...village,
    'auditor',
  ],
  'foster.write': [
    'district_admin',
    'health_officer',
    'tpps_secretary',
    'puskesmas_officer',
    'midwife',
    'plkb',
    ...village,
  ],
  'handover.read': ['agency_officer', 'health_officer', ...village],
  'handover.write': ['health_officer', ...village],
  'agenda.read': ['camat', 'health_officer', 'puskesmas_officer', ...village],
  'accompany.write': village,
  'agenda.grant': ['health_officer', 'puskesmas_officer', ...village],

  'trail.read': ['province_admin', 'district_admin', 'health_officer', 'auditor'],
  'subject.request': ['health_officer', 'puskesmas_officer', ...village],
  'incident.write': ['province_admin', 'district_admin', 'health_officer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof holders;
export const permissions = Object.keys(holders) as readonly Permission[];
export const holdersOf: Readonly<Record<Permission, readonly Role[]>> = holders;

/** The same table by role. */
export const permissionsOf = Object.fromEntries(
  roles.map((role) => [role, permissions.filter((permission) => holdersOf[permission].includes(role))]),
) as unknown as Readonly<Record<Role, readonly Permission[]>>;
