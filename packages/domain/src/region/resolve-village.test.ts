import { expect, test } from 'vitest';
import type { RegionKind } from './pack.ts';
import type { RegionRow } from './region-row.ts';
import { createVillageResolver, type WrittenVillage } from './resolve-village.ts';

const region = (
  id: number,
  level: RegionRow['level'],
  parentId: number | null,
  name: string,
  kind: RegionKind,
): RegionRow => ({
  id,
  code: `17.${id}`,
  name,
  level,
  kind,
  parentId,
  validFrom: '2000-01-01',
  validTo: null,
});

const regions: RegionRow[] = [
  region(1, 2, null, 'Kaur', 'regency'),
  region(10, 3, 1, 'Kaur Utara', 'subdistrict'),
  region(11, 3, 1, 'Kaur Tengah', 'subdistrict'),
  region(100, 4, 10, 'Tanjung Iman', 'desa'),
  region(101, 4, 10, 'Tanjung Iman II', 'desa'),
  region(102, 4, 10, "Pasar Jum'at", 'desa'),
  region(103, 4, 10, 'Panipahan', 'desa'),
  region(104, 4, 10, 'Panipahan', 'kelurahan'),
  region(105, 4, 10, 'Desa Baru', 'desa'),
  region(106, 4, 10, 'Parit I/II', 'desa'),
  region(107, 4, 10, 'Parit III', 'desa'),
  region(108, 4, 10, 'Suka Merindu', 'desa'),
  region(109, 4, 10, 'Kampung Baru 76', 'desa'),
  { ...region(110, 4, 10, 'Lama', 'desa'), validTo: '2024-01-01' },
  region(111, 4, 11, 'Tanjung Iman', 'kelurahan'),
  region(112, 4, 11, 'Kedai', 'desa'),
];
const aliases = [{ subdistrict: 10, alias: 'Suka-Rindu', village: 108 }];
const resolver = createVillageResolver(regions, aliases, '2026-11-22');
const inside = (subdistrict: string, village: string, more: Partial<WrittenVillage> = {}) =>
  resolver.resolve({ subdistrict, village, ...more });

test.each([
  ['KAUR UTARA', 'TANJUNG IMAN', 100],
  ['KAUR TENGAH', 'TANJUNG IMAN', 111],
  ['  kaur  utara ', '  tanjung  iman ', 100],
  ['KEC. KAUR UTARA', 'DS. TANJUNG IMAN', 100],
  ['KECAMATAN KAUR-UTARA', 'Desa/Kel Tanjung Iman', 100],
  ['KAURUTARA', 'TANJUNGIMAN', 100],
  ['KAUR UTARA', 'TANJUNG IMAN II', 101],
  ['KAUR UTARA', 'TANJUNG IMAN 2', 101],
  ['KAUR UTARA', 'TANJUNG IMAN2', 101],
  ['KAUR UTARA', 'tanjungimanii', 101],
  ['KAUR UTARA', 'PASAR JUMAT', 102],
  ['KAUR UTARA', 'PASAR JUM’AT', 102],
  ['KAUR UTARA', 'Pasar Jum at', 102],
  ['KAUR UTARA', 'DESA BARU', 105],
  ['KAUR UTARA', 'BARU', 105],
  ['KAUR UTARA', 'PARIT I / II', 106],
  ['KAUR UTARA', 'PARIT 3', 107],
  ['KAUR UTARA', 'KAMPUNG BARU76', 109],
  ['KAUR TENGAH', 'DESA TANJUNG IMAN', 111],
])('in %s, %s is one village', (subdistrict, village, id) => {
  expect(inside(subdistrict, village)).toEqual({ outcome: 'ok', village: id });
});

test('of a desa and a kelurahan of one name in one sub-district, only a word of kind or the kind itself decides', () => {
  expect(inside('KAUR UTARA', 'PANIPAHAN')).toEqual({ outcome: 'ambiguous', candidates: [103, 104] });
  expect(inside('KAUR UTARA', 'DESA PANIPAHAN')).toEqual({ outcome: 'ok', village: 103 });
  expect(inside('KAUR UTARA', 'KEL. PANIPAHAN')).toEqual({ outcome: 'ok', village: 104 });
  expect(inside('KAUR UTARA', 'PANIPAHAN', { kind: 'kelurahan' })).toEqual({ outcome: 'ok', village: 104 });
});

test.each([
  ['a village of another sub-district', 'KAUR TENGAH', 'PANIPAHAN', 'village', []],
  ['a village that no longer exists', 'KAUR UTARA', 'LAMA', 'village', []],
  ['a name with another letter', 'KAUR UTARA', 'SUKA MERINDUH', 'village', [108]],
  ['a name with a numeral of its own', 'KAUR UTARA', 'TANJUNG IMAN III', 'village', [101, 100]],
  ['an empty name', 'KAUR UTARA', '', 'village', []],
  ['a sub-district of another letter', 'KAUR UTAR', 'TANJUNG IMAN', 'subdistrict', [100, 111, 101]],
  ['an empty sub-district', '', 'PANIPAHAN', 'subdistrict', [103, 104]],
])('%s waits for a person, with suggestions by likeness', (_, subdistrict, village, what, suggestions) => {
  expect(inside(subdistrict, village)).toEqual({ outcome: 'unknown', what, suggestions });
});

test('letters that may be two names wait for a person', () => {
  expect(inside('KAUR UTARA', 'PARITIII')).toEqual({ outcome: 'ambiguous', candidates: [106, 107] });
});

test('a spelling that a person has decided holds in its sub-district only', () => {
  expect(inside('KAUR UTARA', 'suka rindu')).toEqual({ outcome: 'ok', village: 108 });
  expect(inside('KAUR TENGAH', 'suka rindu')).toMatchObject({ outcome: 'unknown' });
});

test.each(['', 'KAUR', 'KAB. KAUR', 'Kabupaten Kaur'])('the district written as "%s" is this one', (district) => {
  expect(inside('KAUR UTARA', 'TANJUNG IMAN', { district })).toEqual({ outcome: 'ok', village: 100 });
});

test.each(['SELUMA', 'KOTA KAUR'])('a village of %s is not looked for here', (district) => {
  expect(inside('KAUR UTARA', 'TANJUNG IMAN', { district })).toEqual({
    outcome: 'unknown',
    what: 'district',
    suggestions: [],
  });
});

test.each(['KAB. KOTABARU', 'KABUPATEN KOTA BARU', 'Kota Baru', 'kotabaru'])(
  '%s is the regency Kotabaru',
  (district) => {
    const asked = createVillageResolver(
      [{ ...region(1, 2, null, 'Kotabaru', 'regency') }, ...regions.slice(1)],
      [],
      '2026-11-22',
    );
    const answer = asked.resolve({ district, subdistrict: 'KAUR UTARA', village: 'TANJUNG IMAN' });
    expect(answer).toEqual({ outcome: 'ok', village: 100 });
  },
);

test('four villages of one name in one district are four, told apart by the sub-district alone', () => {
  const four = [20, 21, 22, 23].flatMap((id) => [
    region(id, 3, 1, `Ranomeeto ${id}`, 'subdistrict'),
    region(id * 10, 4, id, 'Mataiwoi', 'desa'),
  ]);
  const asked = createVillageResolver([region(1, 2, null, 'Konawe Selatan', 'regency'), ...four], [], '2026-11-22');
  expect(asked.resolve({ subdistrict: 'RANOMEETO 22', village: 'MATAIWOI' })).toEqual({ outcome: 'ok', village: 220 });
  const unplaced = asked.resolve({ subdistrict: '', village: 'MATAIWOI' });
  expect(unplaced).toEqual({ outcome: 'unknown', what: 'subdistrict', suggestions: [200, 210, 220, 230] });
});
