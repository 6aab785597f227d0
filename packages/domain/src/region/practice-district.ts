import type { RegionSeed } from './pack.ts';

/** The district number that Kemendagri gives nobody; a district of that number is for practice and never for real people. */
const PRACTICE = '00';

const PLACES = [
  ['01', 'Latihan Hulu', ['Latihan Satu', 'Latihan Dua', 'Latihan Tiga']],
  ['02', 'Latihan Hilir', ['Latihan Empat', 'Latihan Lima', 'Latihan Enam']],
] as const;

export const isPracticeDistrict = (code: string): boolean => code.slice(3, 5) === PRACTICE;

/** A made-up district of a province, where training goes on when its real districts are operational. */
export function practiceDistrict(province: string): RegionSeed[] {
  const district = `${province}.${PRACTICE}`;
  return [
    { code: district, kind: 'regency', name: 'Kabupaten Latihan', parent: province },
    ...PLACES.flatMap(([number, name, villages]): RegionSeed[] => {
      const subdistrict = `${district}.${number}`;
      return [
        { code: subdistrict, kind: 'subdistrict', name, parent: district },
        ...villages.map(
          (village, i): RegionSeed => ({
            code: `${subdistrict}.200${i + 1}`,
            kind: 'desa',
            name: village,
            parent: subdistrict,
          }),
        ),
      ];
    }),
  ];
}
