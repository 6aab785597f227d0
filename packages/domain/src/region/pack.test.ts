import { expect, test } from 'vitest';
import { kindOfCode, packProvince, type RegionSeed, unpackProvince } from './pack.ts';

const region = (code: string, kind: RegionSeed['kind'], name: string): RegionSeed => ({
  code,
  kind,
  name,
  parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
});

const regions = [
  region('16', 'province', 'Sumatera Selatan'),
  region('16.01', 'regency', 'Ogan Komering Ulu'),
  region('16.01.07', 'subdistrict', 'Sosoh Buay Rayap'),
  region('16.01.07.2001', 'desa', "Kedaton Ra'as"),
  region('16.01.07.2002', 'desa', 'Kungkilan'),
  region('16.01.07.2004', 'desa', 'Penantian'),
  region('16.01.08', 'subdistrict', 'Pengandonan'),
  region('16.01.08.1001', 'kelurahan', 'Gunung Kuripan'),
  region('16.01.08.2002', 'desa', 'Gunung Kuripan'),
  region('16.01.08.3003', 'desa_adat', 'Ujan Mas'),
  region('16.71', 'city', 'Palembang'),
  region('16.71.05', 'subdistrict', 'Seberang Ulu I'),
  region('16.71.05.1001', 'kelurahan', '15 Ulu'),
  region('16.71.05.1002', 'kelurahan', '16 Ulu'),
  region('16.71.05.1003', 'kelurahan', 'Tuan Kentang'),
];

const packed = `16 Sumatera Selatan
.01 Ogan Komering Ulu
..07 Sosoh Buay Rayap
...2001 Kedaton Ra'as
...Kungkilan
...2004 Penantian
..Pengandonan
...1001 Gunung Kuripan
...2002 Gunung Kuripan
...3003 Ujan Mas
.71 Palembang
..05 Seberang Ulu I
...1001 15 Ulu
...1002 16 Ulu
...Tuan Kentang
`;

test('a province is written as one line a region, codes only where they do not follow the one above', () => {
  expect(packProvince(regions)).toBe(packed);
});

test('a written province is read back as it was', () => {
  expect(unpackProvince(packed)).toEqual(regions);
});

test.each([
  ['is cut inside a line', packed.slice(0, -3), 'last line is cut'],
  ['skips a level', '16 Sumatera Selatan\n..01 Peninjauan\n', 'line 2'],
  ['begins below the province', '.01 Ogan Komering Ulu\n', 'line 1'],
  ['has a first child without a code', '16 Sumatera Selatan\n.Ogan Komering Ulu\n', 'line 2'],
  ['has an empty line', '16 Sumatera Selatan\n\n', 'line 2'],
  ['has a code without a name', '16 Sumatera Selatan\n.01 \n', 'line 2'],
  ['has a village digit that is no kind', '16 A\n.01 B\n..07 C\n...4001 D\n', 'line 4'],
])('a text that %s is refused', (_, text, message) => {
  expect(() => unpackProvince(text)).toThrow(message);
});

test.each([
  ['17', 'province'],
  ['17.04', 'regency'],
  ['17.69', 'regency'],
  ['17.71', 'city'],
  ['17.04.03', 'subdistrict'],
  ['17.04.03.1001', 'kelurahan'],
  ['17.04.03.2006', 'desa'],
  ['94.04.10.3004', 'desa_adat'],
  ['17.04.40001', null],
  ['17.04.03.4001', null],
  ['1704', null],
])('the code %s is of kind %s', (code, kind) => {
  expect(kindOfCode(code)).toBe(kind);
});
