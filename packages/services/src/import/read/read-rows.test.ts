import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openFile } from './read-rows.ts';

type Upload = Parameters<typeof openFile>[0];

/** An upload that arrives in pieces of so many bytes. */
function upload(content: string | Uint8Array, piece = 7): Upload {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
}

async function read(content: string | Uint8Array, piece?: number): Promise<(readonly [number, readonly string[]])[]> {
  const { rows } = await openFile(upload(content, piece));
  const all = [];
  for await (const batch of rows) all.push(...batch.map(({ line, cells }) => [line, cells] as const));
  return all;
}
const cellsOf = async (content: string | Uint8Array) => (await read(content)).map(([, cells]) => cells);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

test('an HTML table is read row by row, title rows keeping the columns in place', async () => {
  const html =
    '<html><body><table border="1"><tr><td colspan="3">Daftar</td></tr><tr><th>NIK</th><th>Nama</th><th>JK</th></tr>' +
    '\n<tr><td></td><td>  ZAHRA &amp; PUTRI&nbsp;</td><td>P</td></tr></table></body></html>';
  expect(await read(html)).toEqual([
    [1, ['Daftar', '', '']],
    [2, ['NIK', 'Nama', 'JK']],
    [3, ['', '  ZAHRA & PUTRI\u00a0', 'P']],
  ]);
});

test('HTML as people write it: capitals, no closing tags, line breaks, styles, indents', async () => {
  const html = '<TABLE><TR><TD>a<TD>b<br>c<TR><TD>\n   d\n  e </TD><TD><style>td{}</style>f';
  expect(await cellsOf(html)).toEqual([
    ['a', 'b c'],
    ['d e', 'f'],
  ]);
});

test('cells over several rows and a table inside a cell do not move columns', async () => {
  const html =
    '<table><tr><td rowspan=2>A</td><td colspan=2 rowspan=2>B</td><td>1</td></tr><tr><td>2</td></tr>' +
    '<tr><td>x<table><tr><td>inner</td></tr></table></td><td>y</td></tr></table>';
  expect(await cellsOf(html)).toEqual([['A', 'B', '', '1'], ['', '', '', '2'], ['inner'], ['x', 'y']]);
});

test.each([
  ['a comma', 'NIK,Nama,Berat\n1,"AL, ZAHRA","12,8"\n', ['1', 'AL, ZAHRA', '12,8']],
  ['a semicolon, with decimal commas', 'NIK;Nama;Berat\r\n1;ZAHRA;12,8\r\n', ['1', 'ZAHRA', '12,8']],
  ['a tab', 'NIK\tNama\tJK\tKec\tBerat\n1\tZ, P, A\tP\tMAJE, I\t12,8', ['1', 'Z, P, A', 'P', 'MAJE, I', '12,8']],
  ['one named by Excel', 'sep=;\r\nNIK;Nama;Berat\r\n1;ZAHRA;8', ['1', 'ZAHRA', '8']],
  ['a comma below a title', 'Daftar Balita; Februari; 2026\nNIK,Nama,Berat,JK\n1,Z,8,P', ['1', 'Z', '8', 'P']],
  ['a quotation mark inside a name', 'NIK,Nama,Berat\n1,NUR "AINI" Z,8', ['1', 'NUR "AINI" Z', '8']],
  ['rows of unequal length', 'NIK,Nama,Berat\n1,Z', ['1', 'Z']],
])('a CSV with %s', async (_, csv, last) => {
  expect((await cellsOf(csv)).at(-1)).toEqual(last);
});

test('records of a CSV are numbered as a spreadsheet shows them, blank ones and those over several lines too', async () => {
  const csv = 'Daftar\n\nNIK,Nama,JK\n1,"DUA\nBARIS",L\n2,B,P\n';
  expect((await read(csv)).map(([line, cells]) => [line, cells[0]])).toEqual([
    [1, 'Daftar'],
    [2, ''],
    [3, 'NIK'],
    [4, '1'],
    [5, '2'],
  ]);
});

const accented = [
  ['Nama', 'JK'],
  ['ANDRÉ ’UMAR', 'L'],
];
test.each([
  ['UTF-8', bytes('Nama,JK\nANDRÉ ’UMAR,L')],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Nama,JK\nANDRÉ ’UMAR,L')],
  ['Windows-1252', bytes('Nama,JK\nANDR', [0xc9], ' ', [0x92], 'UMAR,L')],
  [
    'UTF-16',
    new Uint8Array([
      0xff,
      0xfe,
      ...[...'Nama,JK\nANDRÉ ’UMAR,L'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]),
  ],
])('a CSV in %s, whatever the pieces it arrives in', async (_, csv) => {
  for (const piece of [1, 2, 3, 5, 1000]) {
    expect((await read(csv, piece)).map(([, cells]) => cells)).toEqual(accented);
  }
});

test('an HTML table in Windows-1252 is read too', async () => {
  expect(await cellsOf(bytes('<table><tr><td>ANDR', [0xc9], '</td></tr></table>'))).toEqual([['ANDRÉ']]);
});

test('a workbook: the sheet with the header, dates as dates, numbers as written, long numbers as inexact', async () => {
  const rows = await read(readFileSync(join(import.meta.dirname, 'fixtures/hand-made.xlsx')), 1000);
  expect(rows).toEqual([
    [1, ['Daftar Balita By Name']],
    [3, ['NIK', 'Nama', 'JK', 'Tgl Lahir', 'Kec', 'Desa/Kel', 'Tanggal Pengukuran', 'Berat', 'Tinggi']],
    [
      4,
      ['1.704066112230021e+15', 'ZAHRA & PUTRI', 'P', '2023-12-21', 'MAJE', 'ARGA MULYA', '2026-02-22', '10.2', '84.1'],
    ],
    [6, ['', 'ZAHRA & PUTRI', '', '2023-12-21', '', '', '', '', 'true']],
  ]);
});

const workbook = (rows: number, columns: number) =>
  writeXlsx({ sheets: [{ name: 'Data', rows: Array.from({ length: rows }, () => Array(columns).fill('x')) }] });

test('a workbook of 10,000 rows is read, and above that CSV is asked for', async () => {
  expect(await read(await workbook(10_000, 3), 65_536)).toHaveLength(10_000);
  await expect(read(await workbook(10_060, 3), 65_536)).rejects.toMatchObject({ code: 'too-many-rows' });
});

test('a workbook with too many columns is refused', async () => {
  await expect(read(await workbook(2, 201), 65_536)).rejects.toMatchObject({ code: 'too-wide' });
});

/** Declares another unpacked size for an entry of a zip, in its directory. */
function declare(zip: Uint8Array, name: string, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const text = new TextDecoder('latin1').decode(zip);
  for (let at = text.indexOf('PK\u0001\u0002'); at >= 0; at = text.indexOf('PK\u0001\u0002', at + 1)) {
    if (text.startsWith(name, at + 46)) view.setUint32(at + 24, size, true);
  }
  return zip;
}

test.each([
  ['says that it unpacks to more than is held', 'xl/worksheets/sheet1.xml', 90_000_000, 'too-large'],
  ['says that its texts alone are more than is held', 'xl/sharedStrings.xml', 17_000_000, 'too-large'],
  ['hides the size of a sheet', 'xl/worksheets/sheet1.xml', 0, 'damaged'],
  ['unpacks to more than it says', 'xl/worksheets/sheet1.xml', 1_000, 'damaged'],
])('a workbook that %s is refused', async (_, entry, size, code) => {
  await expect(read(declare(await workbook(500, 9), entry, size), 65_536)).rejects.toMatchObject({ code });
});

/** A zip with one entry, as small as it can be. */
function zipOf(name: string, content: string): Uint8Array {
  const packed = deflateRawSync(content);
  const entry = Buffer.alloc(30 + name.length);
  entry.writeUInt32LE(0x04034b50, 0);
  entry.writeUInt16LE(8, 8);
  entry.writeUInt32LE(packed.length, 18);
  entry.writeUInt32LE(content.length, 22);
  entry.writeUInt16LE(name.length, 26);
  entry.write(name, 30);
  const listed = Buffer.alloc(46 + name.length);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(8, 10);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(content.length, 24);
  listed.writeUInt16LE(name.length, 28);
  listed.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(entry.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([entry, packed, listed, end]));
}

test.each([
  ['a cell', 'xl/worksheets/sheet1.xml', 70_000_000],
  ['an attribute', 'xl/worksheets/sheet1.xml', 70_000_000],
  ['a shared text', 'xl/sharedStrings.xml', 15_000_000],
])('a workbook with %s as large as a file is refused before it is gathered', async (what, name, length) => {
  const long = 'x'.repeat(length);
  const xml = what === 'an attribute' ? `<worksheet a="${long}"/>` : `<worksheet><is><t>${long}</t></is></worksheet>`;
  await expect(read(zipOf(name, xml), 65_536)).rejects.toMatchObject({ code: 'cell-too-long' });
});

test('a workbook that is cut off is refused', async () => {
  const zip = await workbook(50, 9);
  await expect(read(zip.subarray(0, zip.length - 200), 65_536)).rejects.toMatchObject({ code: 'damaged' });
});

test.each([
  ['an HTML cell without an end', `<table><tr><td>${'x'.repeat(40_000)}`, 'cell-too-long'],
  ['an HTML row without an end', `<table><tr>${'<td>x'.repeat(300)}`, 'too-wide'],
  ['a CSV row without an end', `NIK,Nama\n${'x,'.repeat(300)}`, 'too-wide'],
  ['a CSV quotation mark that is not closed', `NIK,Nama\n1,"ZAHRA\n${'2,A\n'.repeat(10)}`, 'open-quote'],
  ['one that is not closed in a long file', `NIK,Nama\n1,"ZAHRA\n${'2,A\n'.repeat(50_000)}`, 'open-quote'],
])('%s is refused', async (_, content, code) => {
  await expect(read(content, 65_536)).rejects.toMatchObject({ code });
});

test('an upload that stops early is not read to its end', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('NIK,Nama\n'.repeat(1000))),
    cancel() {
      cancelled = true;
    },
  });
  const { rows } = await openFile(endless as Upload);
  await rows.next();
  await rows.return(undefined);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(cancelled).toBe(true);
});

test('between batches other work gets its turn', async () => {
  const { rows } = await openFile(upload('a,b\n'.repeat(5_000), 65_536));
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  for await (const batch of rows) expect(batch.length).toBeGreaterThan(0);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
