import { expect, it } from 'vitest';
import { houseKeyOf, readRegisterRow } from './read-register-row.ts';
import { REGISTER_TEMPLATE, type RegisterColumn, readRegisterHeader } from './register-columns.ts';

const TODAY = '2026-09-15';
const COLUMNS: RegisterColumn[] = [
  'name',
  'sex',
  'birthDate',
  'card',
  'head',
  'dueDate',
  'lastPeriodOn',
  'water',
  'toilet',
];
const at = new Map(COLUMNS.map((column, i) => [column, i] as const));
const read = (over: Partial<Record<RegisterColumn, string>>) => {
  const given: Partial<Record<RegisterColumn, string>> = {
    name: 'Ibu Contoh',
    sex: 'P',
    birthDate: '1998-03-02',
    ...over,
  };
  return readRegisterRow(
    COLUMNS.map((column) => given[column] ?? ''),
    7,
    at,
    TODAY,
  );
};

it('the template is its own header; a file without names, sexes or birth dates is none', () => {
  expect(readRegisterHeader(REGISTER_TEMPLATE)?.size).toBe(REGISTER_TEMPLATE.length);
  expect(readRegisterHeader(['NAMA LENGKAP', 'jenis_kelamin', 'Tanggal Lahir'])?.size).toBe(3);
  expect(readRegisterHeader(['Nama', 'Alamat', 'RT'])).toBeNull();
});

it.each([
  [{ lastPeriodOn: '01/06/2026' }, { pregnancy: { dueDate: '2027-03-08' } }],
  [{ birthDate: 'umur 27' }, { birthDate: '1999-07-01', estimated: true }],
  [{ birthDate: '', dueDate: '2026-12-01' }, { birthDate: null }],
  [{ water: 'Tidak layak', toilet: 'Numpang tetangga' }, { house: { water: 'unimproved', toilet: 'shared' } }],
  [{ water: 'PDAM', toilet: 'BABS' }, { house: { water: 'improved', toilet: 'none' } }],
])('%j is read as %j', (over, expected) => {
  expect(read(over)).toMatchObject({ row: expected });
});

it.each([
  [{ name: '' }, 'name'],
  [{ sex: '?' }, 'sex'],
  [{ birthDate: 'kemarin' }, 'birthDate'],
  [{ birthDate: '2027-01-01' }, 'birthDate'],
  [{ birthDate: '' }, 'birthDate'],
  [{ sex: 'L', dueDate: '2026-12-01' }, 'dueDate'],
  [{ dueDate: '2027-12-01' }, 'dueDate'],
  [{ card: '123' }, 'card'],
  [{ toilet: 'entah' }, 'toilet'],
])('%j is refused at %s', (over, column) => {
  expect(read(over)).toMatchObject({ errors: [{ line: 7, column }] });
});

it('people of one card are one house; of one head in one RT too', () => {
  const key = (over: Partial<Record<RegisterColumn, string>>) => {
    const found = read(over);
    return 'row' in found ? houseKeyOf(found.row) : null;
  };
  expect(key({ card: '1704012602080001' })).toBe(key({ card: '1704 0126 0208 0001', head: 'Lain' }));
  expect(key({ head: 'Udin' })).toBe(key({ head: 'UDIN' }));
  expect(key({})).not.toBe(key({ head: 'Udin' }));
});
