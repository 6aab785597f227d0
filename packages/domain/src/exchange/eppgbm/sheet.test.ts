import { expect, test } from 'vitest';
import { EPPGBM_COLUMNS } from './columns.ts';
import { watchDateOrder } from './date-order.ts';
import { headerName, missingHeaders, readHeader } from './header.ts';
import { openSheet } from './sheet.ts';

const needed = ['NIK', 'Nama', 'JK', 'Tgl Lahir', 'Kec', 'Desa/Kel', 'Tanggal Pengukuran', 'Berat', 'Tinggi'];

test('the header of the export of 2025-26 is known column by column, with its misspelt Pukesmas', () => {
  const headers = Object.values(EPPGBM_COLUMNS).map(([standard]) => standard);
  expect(readHeader(headers)?.at).toEqual(new Map(Object.keys(EPPGBM_COLUMNS).map((column, index) => [column, index])));
});

test.each([
  ['tgl_lahir', 'birthDate'],
  ['  TGL   LAHIR ', 'birthDate'],
  ['Puskesmas', 'puskesmas'],
  ['Nama Anak', 'name'],
  ['Kelurahan', 'village'],
  ['Berat (kg)', 'weight'],
  ['zs_bb_u', 'weightForAgeZ'],
  ['Panjang Lahir - Sasaran (cm)', 'birthLength'],
  ['Nama Orang Tua (Ibu/Ayah)', 'parents'],
] as const)('the header %s is the column %s', (header, column) => {
  const read = readHeader([header, 'NIK', 'JK', 'Kec', 'RT', 'RW', 'Posyandu']);
  expect(read?.at.get(column)).toBe(0);
});

test.each(['NIK Orang Tua', 'Nomor KK', 'Status Bulan', 'Lingkar Kepala Lahir (cm)'])(
  '%s is none of the columns',
  (header) => {
    expect([...(readHeader([header, ...needed])?.at.values() ?? [])]).not.toContain(0);
  },
);

test('a row with fewer than five known headers is no header', () => {
  expect(readHeader(['NIK', 'Nama', 'JK', 'Kec', 'apa saja'])).toBeNull();
  expect(readHeader(['Daftar Balita By Name', '', ''])).toBeNull();
});

test('of a header that stands twice the first column counts, and a missing column has its usual name', () => {
  const header = readHeader(['Nama', 'Nama', 'NIK', 'JK', 'Kec', 'RT']);
  if (header === null) throw new Error('not a header');
  expect(header.at.get('name')).toBe(0);
  expect(headerName(header, 'puskesmas')).toBe('Pukesmas');
});

test('a header without what an import needs is refused by name', () => {
  const header = readHeader(['NIK', 'Nama', 'Tgl Lahir', 'Kec', 'Desa/Kel', 'RT']);
  expect(header === null ? null : missingHeaders(header)).toEqual(['JK', 'Tanggal Pengukuran', 'Berat', 'Tinggi']);
});

test('the header is found below titles; blank rows and repeated headers are no data; data rows count from 1', () => {
  const sheet = openSheet();
  const cells = (name: string) => ['', name, 'L', '2025-01-01', 'Maje', 'Arga Mulya', '2026-02-01', '8', '70'];
  const rows = [['Daftar Balita By Name'], [], needed, cells('A'), ['', ' '], needed, cells('B')];
  const taken = rows.map((row, index) => sheet.take({ line: index + 1, cells: row }));
  expect(taken.map((row) => row && [row.row, row.line])).toEqual([null, null, null, [1, 4], null, null, [2, 7]]);
  expect(sheet.refusal()).toBeNull();
});

test.each([
  ['nothing at all', [], { code: 'no-header' }],
  ['no known header', [['a', 'b']], { code: 'no-header' }],
  ['a header only in row 51', [...Array(50).fill(['x']), needed], { code: 'no-header' }],
  ['a header and no rows', [needed], { code: 'no-rows' }],
  [
    'a header that lacks the dates',
    [needed.filter((name) => name !== 'Tgl Lahir')],
    { code: 'header-incomplete', missing: ['Tgl Lahir'] },
  ],
])('a file with %s is refused', (_, rows: string[][], refusal) => {
  const sheet = openSheet();
  for (const [index, cells] of rows.entries()) sheet.take({ line: index + 1, cells });
  expect(sheet.refusal()).toEqual(refusal);
});

test('a file that writes the month first is refused, whatever its other dates', () => {
  const sheet = openSheet();
  const rows = [needed, ...['02/21/2026', '02/03/2026', '2026-02-03'].map((date) => ['', 'A', 'L', '', '', '', date])];
  for (const [index, cells] of rows.entries()) sheet.take({ line: index + 1, cells });
  expect(sheet.refusal()).toEqual({ code: 'month-first' });
});

test.each([
  [['21/02/2026', '03/04/2025'], 'day-first'],
  [['02/21/2026', '03/14/2025', '21/02/2026'], 'month-first'],
  [['02/21/2026', '21/02/2026'], 'day-first'],
  [['03/04/2026', '2026-02-21', ''], 'unknown'],
])('dates like %j tell the order %s', (dates, verdict) => {
  const header = readHeader(needed);
  if (header === null) throw new Error('not a header');
  const order = watchDateOrder(header);
  for (const date of dates) order.see(['', '', '', '', '', '', date]);
  expect(order.verdict()).toBe(verdict);
});
