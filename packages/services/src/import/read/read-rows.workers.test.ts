import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openFile } from './read-rows.ts';

async function read(content: string | Uint8Array): Promise<(readonly string[])[]> {
  const { rows } = await openFile(new Blob([content]).stream());
  const all = [];
  for await (const batch of rows) all.push(...batch.map(({ cells }) => cells));
  return all;
}
const table = [
  ['NIK', 'Nama'],
  ['1', 'ANDRÉ'],
];

test('the readers run in workerd: HTML table, CSV, CSV in Windows-1252 and UTF-16, workbook', async () => {
  const windows = new Uint8Array([...'NIK,Nama\n1,ANDR'].map((c) => c.charCodeAt(0)).concat(0xc9));
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'NIK,Nama\n1,ANDRÉ'].flatMap((c) => [c.charCodeAt(0), 0])]);
  expect(await read('<table><tr><th>NIK<th>Nama<tr><td>1<td>ANDR&Eacute;</table>')).toEqual(table);
  expect(await read('NIK;Nama\n1;ANDRÉ')).toEqual(table);
  expect(await read(windows)).toEqual(table);
  expect(await read(utf16)).toEqual(table);
  expect(await read(await writeXlsx({ sheets: [{ name: 'A', rows: table }] }))).toEqual(table);
});

test('a refusal reaches the reader of the rows', async () => {
  await expect(read('NIK,Nama\n1,"A')).rejects.toMatchObject({ code: 'open-quote' });
});
