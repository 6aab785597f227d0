import { expect, it } from 'vitest';
import { mayNamePeople, nikLikeIn, personalScan } from './personal-text.ts';

it.each([
  ['NIK 1704064808250033 atas nama ibu', 1],
  ['1704 0648 0825 0033', 1],
  ['17.04.06.480825.0033', 1],
  ['1704064808250033, 1704064808250034', 2],
  ['1704 dan 0648', 0],
  ['rekening 0021000123456789', 0],
  ['Rp 1.000.000.000.000,00', 0],
  ['kode 17.04.01.2001 pada 2026-02-21', 0],
  ['99990648082500331234', 0],
])('%s holds %i numbers like a NIK', (text, niks) => {
  expect(nikLikeIn(text)).toBe(niks);
});

it.each([
  [['No', 'Nama Balita', 'NIK', 'BB'], true],
  [['NAMA', 'Tanda Tangan'], true],
  [['Nama Ibu', 'Tgl. Lahir'], true],
  [['Nama Desa', 'Jumlah Balita', 'Prevalensi'], false],
  [['Nama', 'Jabatan'], false],
  [['Alamat', 'Umur'], false],
])('%j is a list of people: %s', (cells, roster) => {
  const scan = personalScan();
  for (const cell of cells) scan.read(cell);
  expect(scan.found()).toEqual({ niks: 0, roster });
});

it('asks about names only where there are two words', () => {
  expect([mayNamePeople('Siti Aminah'), mayNamePeople('U1.2'), mayNamePeople('2026')]).toEqual([true, false, false]);
});
