import type { DemoPerson } from './people.ts';

/** How a place is called in user names and in the names of its people. */
const PLACES: Readonly<Record<string, readonly [slug: string, name: string]>> = {
  '17': ['bengkulu', 'Provinsi Bengkulu'],
  '14': ['riau', 'Provinsi Riau'],
  '74': ['sultra', 'Provinsi Sulawesi Tenggara'],
  '17.04': ['kaur', 'Kab. Kaur'],
  '17.07': ['lebong', 'Kab. Lebong'],
  '17.08': ['kepahiang', 'Kab. Kepahiang'],
  '14.03': ['bengkalis', 'Kab. Bengkalis'],
  '74.05': ['konsel', 'Kab. Konawe Selatan'],
};

export const operator: DemoPerson = { role: 'operator', region: '', username: 'operator', name: 'Operator (contoh)' };

export const provinceAdmin = (region: string) => person('province_admin', region, 'admin', 'Admin');
export const districtAdmin = (region: string) => person('district_admin', region, 'admin', 'Admin');
export const healthOfficer = (region: string) => person('health_officer', region, 'dinkes', 'Petugas Dinkes');

/** Whom the province of the demonstration appoints besides its districts' administrators. */
export const provinceOfficers: readonly DemoPerson[] = [
  person('province_officer', '17', 'bappeda', 'Petugas Bappeda'),
  person('province_reviewer', '17', 'penilai', 'Tim Penilai'),
];

const DESA = '17.04.02.2009';

/** Whom Kaur appoints once its first export is in: every role, of agencies two. */
export const kaurOfficers: readonly DemoPerson[] = [
  { ...person('agency_officer', '17.04', 'bappeda', 'Petugas Bappeda'), agency: 'bappeda' },
  { ...person('agency_officer', '17.04', 'dinsos', 'Petugas Dinas Sosial'), agency: 'dinsos' },
  person('tpps_secretary', '17.04', 'tpps', 'Sekretaris TPPS'),
  person('data_steward', '17.04', 'walidata', 'Walidata'),
  person('auditor', '17.04', 'auditor', 'Auditor'),
  person('aks_expert', '17.04', 'pakar', 'Tim Pakar'),
  at('subdistrict_officer', '17.04.02', 'kecamatan.tanjungkemuning', 'Operator Kecamatan Tanjung Kemuning (contoh)'),
  at('camat', '17.04.02', 'camat.tanjungkemuning', 'Camat Tanjung Kemuning (contoh)'),
  at('plkb', '17.04.02', 'plkb.tanjungkemuning', 'PLKB Tanjung Kemuning (contoh)'),
  at('plkb_verifier', '17.04.02', 'balaikb.tanjungkemuning', 'Verifikator PLKB Tanjung Kemuning (contoh)'),
  at('kua_officer', '17.04.02', 'kua.tanjungkemuning', 'Petugas KUA Tanjung Kemuning (contoh)'),
  at('village_officer', DESA, 'desa.tanjungkemuning', 'Admin Desa Tanjung Kemuning (contoh)'),
  at('kelurahan_officer', DESA, 'kelurahan.tanjungkemuning', 'Admin Kelurahan Tanjung Kemuning (contoh)'),
  at('midwife', DESA, 'bidan.tanjungkemuning', 'Bidan Desa Tanjung Kemuning (contoh)'),
  at('family_team', DESA, 'tpk.tanjungkemuning', 'Tim Pendamping Keluarga Tanjung Kemuning (contoh)'),
  at('cadre', DESA, 'kader.tanjungkemuning', 'Kader Desa Tanjung Kemuning (contoh)'),
  at('posyandu_cadre', DESA, 'posyandu.tanjungkemuning', 'Kader Posyandu Tanjung Kemuning (contoh)'),
];

/** Appointed when the import has proposed their puskesmas. */
export const puskesmasPeople = {
  puskesmas: 'Tanjung Kemuning',
  people: [
    at('puskesmas_officer', '17.04', 'puskesmas.tanjungkemuning', 'Petugas Gizi Tanjung Kemuning (contoh)'),
    at('puskesmas_head', '17.04', 'kapus.tanjungkemuning', 'Kepala Puskesmas Tanjung Kemuning (contoh)'),
  ],
};

function person(role: DemoPerson['role'], region: string, prefix: string, title: string): DemoPerson {
  const [slug, place] = PLACES[region] ?? [region, region];
  return at(role, region, `${prefix}.${slug}`, `${title} ${place} (contoh)`);
}

function at(role: DemoPerson['role'], region: string, username: string, name: string): DemoPerson {
  return { role, region, username, name };
}
