import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type ExportCells, exportColumns } from '../columns.ts';
import { csvLines } from './csv.ts';
import { htmlTable } from './html.ts';
import { xlsxFile } from './xlsx.ts';

const blank = Object.fromEntries(exportColumns.map((column) => [column, ''])) as ExportCells;
const row: ExportCells = {
  ...blank,
  No: '1',
  NIK: '1704994107250027',
  Nama: 'NUR\'AINI "AYU" ; DWI <A&B>',
  'Tgl Lahir': '2025-07-21',
  'Tanggal Pengukuran': '08/02/2026',
  Berat: '7.0',
  Tinggi: '63,2',
  'ZS TB/U': '-2.01',
};

test('the HTML table has a title row, the header as e-PPGBM spells it, and the cells escaped', () => {
  const [head = '', line = ''] = [...htmlTable([row])].map((text) => text.trim());
  expect(head).toContain('<tr><td colspan="37">Daftar Balita By Name - DATA CONTOH - BUKAN DATA NYATA</td></tr>');
  expect(head.match(/<th>/g)).toHaveLength(37);
  expect(head).toContain('<th>Pukesmas</th>');
  expect(line).toContain('<td>NUR&#39;AINI &#34;AYU&#34; ; DWI &#60;A&#38;B&#62;</td>');
});

test.each([',', ';', '\t'] as const)('CSV with %j between the cells is read back as it was', (separator) => {
  const text = [...csvLines([row], { separator, byteOrderMark: true })].join('');
  const [title, header, cells] = parse(text, { bom: true, delimiter: separator });
  expect(title?.[0]).toContain('DATA CONTOH');
  expect(header).toEqual([...exportColumns]);
  expect(cells).toEqual(exportColumns.map((column) => row[column]));
});

test('a workbook holds ISO dates as serial days, numbers as numbers, and all else as text', () => {
  const sheet = entriesOf(xlsxFile([row])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<c r="B3" t="inlineStr"><is><t xml:space="preserve">1704994107250027</t></is></c>');
  expect(sheet).toContain('<c r="E3" s="1"><v>45859</v></c>');
  expect(sheet).toContain('<c r="S3" t="inlineStr"><is><t xml:space="preserve">08/02/2026</t></is></c>');
  expect(sheet).toContain('<c r="T3"><v>7</v></c>');
  expect(sheet).toContain('<c r="U3" t="inlineStr"><is><t xml:space="preserve">63,2</t></is></c>');
  expect(sheet).toContain('<c r="AA3"><v>-2.01</v></c>');
  expect(sheet).toContain('&#60;A&#38;B&#62;');
});

/** Local entries of a zip archive, in order (APPNOTE 4.3.7). */
function entriesOf(archive: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength, extra] = [
      archive.readUInt32LE(at + 18),
      archive.readUInt16LE(at + 26),
      archive.readUInt16LE(at + 28),
    ];
    const start = at + 30 + nameLength + extra;
    entries.set(
      archive.toString('utf8', at + 30, at + 30 + nameLength),
      inflateRawSync(archive.subarray(start, start + size)).toString(),
    );
    at = start + size;
  }
  return entries;
}
