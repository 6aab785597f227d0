import { normaliseName } from '../region/normal-name.ts';
import { accountsOf2025, type Role, roles } from './roles.ts';

/** How a list of accounts may call each role, besides its code and the names of the sub-district accounts of 2025. */
const WORDS: Readonly<Record<Role, readonly string[]>> = {
  operator: [],
  province_admin: ['administrator provinsi', 'admin provinsi'],
  province_officer: ['petugas provinsi'],
  province_reviewer: ['penilai provinsi', 'penilai'],
  district_admin: ['administrator kabupaten/kota', 'administrator kabupaten', 'administrator kota', 'admin kabupaten'],
  health_officer: ['petugas dinas kesehatan', 'dinas kesehatan', 'dinkes'],
  agency_officer: ['petugas opd', 'opd'],
  tpps_secretary: ['sekretaris tpps'],
  data_steward: ['walidata'],
  auditor: ['auditor'],
  aks_expert: ['tim pakar audit kasus', 'tim pakar', 'pakar'],
  puskesmas_officer: ['petugas gizi puskesmas', 'petugas gizi', 'tpg'],
  puskesmas_head: ['kepala puskesmas'],
  subdistrict_officer: ['operator kecamatan'],
  camat: ['camat'],
  plkb: ['pkb/plkb', 'plkb', 'pkb'],
  plkb_verifier: ['verifikator plkb'],
  kua_officer: ['petugas kua', 'kua'],
  village_officer: ['administrator desa', 'admin desa', 'operator desa', 'perangkat desa'],
  kelurahan_officer: ['administrator kelurahan', 'admin kelurahan', 'operator kelurahan'],
  midwife: ['bidan desa', 'bidan'],
  family_team: ['tim pendamping keluarga', 'tpk'],
  cadre: ['kader pembangunan manusia', 'kpm', 'kader'],
  posyandu_cadre: ['kader posyandu'],
};

const byWord: ReadonlyMap<string, Role> = new Map([
  ...roles.flatMap((role) => [role, ...WORDS[role]].map((word) => [normaliseName(word), role] as const)),
  ...Object.entries(accountsOf2025).map(([word, role]) => [normaliseName(word), role] as const),
]);

/** The role that an office's list means by this word; null when none is called so. */
export const roleOfWord = (word: string): Role | null => byWord.get(normaliseName(word)) ?? null;
