import { brotliCompressSync, inflateRawSync } from 'node:zlib';
import type { RegionRef, TablePage } from '@konvergensi/contract';
import { tablePage } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../file/csv.ts';
import { columnLetters, xlsxOf } from '../file/xlsx.ts';
import { viewOf } from '../format/view.ts';
import { district, NOW, province, subdistrict } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { type Cell, cellText, classOf } from './cell.ts';
import { fileRows } from './table-file.ts';
import { sortedRows, tableQueryOf } from './table-query.ts';

const view = viewOf('id', NOW, '/');
const queryOf = (text: string) => {
  const params = new URLSearchParams(text);
  return tableQueryOf((name) => params.get(name) ?? undefined);
};

function aTable(rows: number, columns: readonly string[], cellOf: (row: number, column: number) => Cell): TablePage {
  return tablePage.parse({
    region: district,
    parents: [province],
    mode: 'latihan',
    level: 'village',
    period: '2026-08',
    periods: ['2026-08'],
    windows: ['2026', '2026-S2', '2026-Q3'],
    measuredIn: ['2026-08'],
    targetSource: 'daftar',
    pending: 0,
    asOf: NOW,
    columns,
    available: columns,
    own: columns.map((_, i) => cellOf(0, i)),
    rows: Array.from({ length: rows }, (_, row) => ({
      region: villageOf(row),
      mode: null,
      cells: columns.map((_, i) => cellOf(row, i)),
    })),
  });
}

const villageOf = (row: number): RegionRef => ({
  code: `${subdistrict.code.slice(0, 6)}${String(1 + (row % 15)).padStart(2, '0')}.${2001 + Math.floor(row / 15)}`,
  name: `Desa ${['Tanjung', 'Padang', 'Muara', 'Air', 'Suka'][row % 5]} ${['Baru', 'Jaya', 'Indah', 'Guci'][row % 4]} ${row}`,
  level: 'village',
  kind: 'desa',
});

const shown = (page: TablePage, path = '/wilayah/17.04/tabel') =>
  pagesOver({ ...usual(), 'GET /v1/pages/table/17.04': page }).get(path);

describe('a cell', () => {
  it.each<[Cell, string]>([
    [null, '—'],
    [[0, 0, 0, 0], '—'],
    [[0, 40, 0, 0], '0,0'],
    [[126, 400, 0, 0], '31,5'],
    [[4, 18, 0, 0], '4/18'],
    [[1234, null, 0, 0], '1.234'],
  ])('%j reads %s', (cell, text) => {
    expect(cellText(view, cell)).toBe(text);
  });

  it('has the colour of its figure by WHO’s levels where low is good, of none where too few were seen', () => {
    expect(classOf('stunted', [31, 100, 0, 0], '2026-02')).toBe(4);
    expect(classOf('stunted', [2, 100, 0, 0], '2026-02')).toBe(0);
    expect(classOf('wasted', [12, 100, 0, 0], '2026-02')).toBe(3);
    expect(classOf('d_s.daftar', [95, 100, 0, 0], '2026-02')).toBe(0);
    expect(classOf('d_s.daftar', [30, 100, 0, 0], '2026-02')).toBe(4);
    expect(classOf('stunted', [5, 9, 0, 0], '2026-02')).toBeNull();
    expect(classOf('measured', [100, null, 0, 0], '2026-02')).toBeNull();
    // Of what agencies enter: against a target that has a source, never above 100 %.
    expect(classOf('esensial.balita_4', [95, 100, 0, 0, 'locked'], '2024-Q2')).toBe(0);
    expect(classOf('esensial.balita_4', [60, 100, 0, 0, 'locked'], '2024-Q2')).toBe(3);
    expect(classOf('esensial.balita_4', [95, 100, 0, 0, 'locked'], '2026-Q2')).toBeNull();
    expect(classOf('esensial.kel_2', [95, 100, 0, 0, 'locked'], '2024-Q2')).toBeNull();
    expect(classOf('esensial.balita_4', [142, 135, 1, 0, 'locked'], '2024-Q2')).toBeNull();
  });
});

describe('the table', () => {
  const page = aTable(4, ['measured', 'stunted'], (row, column) =>
    column === 0 ? [row * 10, null, 0, 0] : row === 3 ? null : [row * 10, 100, 0, 0],
  );

  it('sorts by any column, whichever way with the empty last', () => {
    const order = (text: string) => sortedRows(page, queryOf(text)).map((row) => page.rows.indexOf(row));
    expect(order('urut=stunted')).toEqual([2, 1, 0, 3]);
    expect(order('urut=stunted&arah=naik')).toEqual([0, 1, 2, 3]);
    expect(order('urut=measured&arah=turun')).toEqual([3, 2, 1, 0]);
    expect(order('')).toEqual([0, 1, 2, 3]);
  });

  it('leads from a cell to why it is so', async () => {
    const html = await (await shown(page)).text();
    expect(html).toContain(`href="/wilayah/${villageOf(1).code}/angka/stunted?periode=2026-08">10,0</a>`);
  });

  it('shows names as text, never as markup', async () => {
    const rows = page.rows.map((row) => ({ ...row, region: { ...row.region, name: '<b>"Desa" & lain</b>' } }));
    const html = await (await shown({ ...page, rows })).text();
    expect(html).toContain('&lt;b&gt;&quot;Desa&quot; &amp; lain&lt;/b&gt;');
  });

  it('of 350 villages and 20 indicators is at most 25 kB, compressed, with its stylesheet', async () => {
    const codes = ['stunted', 'severely_stunted', 'underweight', 'severely_underweight', 'wasted', 'severely_wasted'];
    const columns = Array.from({ length: 20 }, (_, i) => `${codes[i % 6]}${i < 6 ? '' : `/${i % 2 ? 'f' : 'm'}`}`);
    let seed = 20_261_124;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const large = aTable(350, columns, () => [Math.floor(random() * 300), 300 + Math.floor(random() * 99), 0, 0]);
    for (const path of ['/wilayah/17.04/tabel', '/wilayah/17.04/tabel?urut=stunted']) {
      const html = await (await shown(large, path)).text();
      expect(html.match(/<td/g)).toHaveLength(351 * 20);
      expect(brotliCompressSync(html).length).toBeLessThanOrEqual(25 * 1024);
    }
  });
});

describe('as a file', () => {
  const page = aTable(2, ['measured', 'stunted'], (row, column) =>
    column === 0 ? [7, null, 0, 0] : [row + 1, 8, 0, 0],
  );
  const rows = fileRows(view, page, queryOf(''));

  it('gives value, numerator and denominator, the region itself first', () => {
    expect(rows[0]?.slice(0, 4)).toEqual(['Kode', 'Nama', 'Periode', 'Balita diukur (D)']);
    expect(rows[1]).toEqual(['17.04', 'Kabupaten Kaur', '2026-08', 7, 12.5, 1, 8]);
  });

  it('is CSV as Excel opens it here, and nothing in it runs', () => {
    expect(csvOf([['=1+1', 'a;b', 12.5, null, 'kata "x"']], 'id')).toBe('\ufeff\'=1+1;"a;b";"12,5";;"kata ""x"""\r\n');
    expect(csvOf([['-2', 12.5]], 'en')).toBe("\ufeff'-2,12.5\r\n");
  });

  it('is a workbook whose sheet holds the same', async () => {
    const file = await xlsxOf('Kaur: 2026/08', [
      ['Nama <x>', 'A'],
      ['Desa', 12.5],
      ['', null],
    ]);
    const sheet = entryOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Nama &lt;x&gt;</t></is></c>');
    expect(sheet).toContain('<c r="B2"><v>12.5</v></c>');
    expect(entryOf(file, 'xl/workbook.xml')).toContain('name="Kaur  2026 08"');
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it.each(['csv', 'xlsx'])('is sent as %s under the region and month, marked as practice', async (kind) => {
    const response = await shown(page, `/wilayah/17.04/tabel.${kind}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="latihan-kabupaten-kaur-2026-08.${kind}"`,
    );
  });
});

/** One file of a ZIP, read by its own local header. */
function entryOf(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + length;
    if (bytes.toString('utf8', at + 30, start) === name)
      return inflateRawSync(bytes.subarray(start, start + size)).toString();
    at = start + size;
  }
  return '';
}
