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
export const provinceOfficer = person('province_officer', '17', 'bappeda', 'Petugas Bappeda');

/** Whom Kaur appoints once its first export is in, one for each role. */
export const kaurOfficers: readonly DemoPerson[] = [
  { ...person('agency_officer', '17.04', 'bappeda', 'Petugas Bappeda'), agency: 'bappeda' },
  at('subdistrict_officer', '17.04.02', 'camat.tanjungkemuning', 'Camat Tanjung Kemuning (contoh)'),
  at('village_officer', '17.04.02.2009', 'desa.tanjungkemuning', 'Admin Desa Tanjung Kemuning (contoh)'),
  at('cadre', '17.04.02.2009', 'kader.tanjungkemuning', 'Kader Desa Tanjung Kemuning (contoh)'),
];

/** Appointed when the import has proposed her puskesmas. */
export const puskesmasOfficer = {
  puskesmas: 'Tanjung Kemuning',
  person: at('puskesmas_officer', '17.04', 'puskesmas.tanjungkemuning', 'Petugas Gizi Tanjung Kemuning (contoh)'),
};

function person(role: DemoPerson['role'], region: string, prefix: string, title: string): DemoPerson {
  const [slug, place] = PLACES[region] ?? [region, region];
  return at(role, region, `${prefix}.${slug}`, `${title} ${place} (contoh)`);
}

function at(role: DemoPerson['role'], region: string, username: string, name: string): DemoPerson {
  return { role, region, username, name };
}
