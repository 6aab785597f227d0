import { inflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { fileTable } from './file-table.ts';
import { pageParts } from './page-parts.ts';
import { fillLetterhead } from './word.ts';

const DASHBOARD = '/wilayah/17.04?periode=2026-02';
const get = async (path: string, answers = usual()) => {
  const answer = await pagesOver(answers).get(path);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

/** A file of a ZIP archive by its central directory. */
function unzipped(zip: Buffer, wanted: string): string {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (name !== wanted) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString();
  }
  return '';
}

describe('what a page gives along', () => {
  it('is each of its tables as .xlsx and CSV, by links below the table', async () => {
    const { bytes } = await get(DASHBOARD);
    const links = [...bytes.toString().matchAll(/href="([^"]*unduh=(?:csv|xlsx)[^"]*)"/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const { answer, bytes: file } = await get(link.replaceAll('&amp;', '&'));
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.(csv|xlsx)"$/);
      expect(answer.headers.get('etag')).toBeNull();
      expect(file.toString('latin1')).toMatch(link.includes('=csv') ? /^\xef\xbb\xbf.*;/ : /^PK/);
    }
  });

  it('is a report as a Word file that says what the page says, and that it is practice', async () => {
    const { answer, bytes } = await get(`${DASHBOARD}&unduh=docx`);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const xml = unzipped(bytes, 'word/document.xml');
    for (const words of ['LATIHAN', 'Stunting', '<w:tbl>', '<w:tblHeader/>']) expect(xml).toContain(words);
    expect(xml).not.toContain('Unduh');
  });

  it('is nothing of a page on which names were read', async () => {
    const path = `/desa/${village.code}/anak`;
    const children = usual()[`GET /v1/villages/${village.code}/children`];
    const named = () => Response.json(children, { headers: { 'names-at': village.code } });
    const answers = { ...usual(), [`GET /v1/villages/${village.code}/children`]: named };
    const { answer, bytes } = await get(`${path}?unduh=csv`, answers);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(bytes.toString()).not.toContain('unduh=');
  });
});

describe('the parts of a page', () => {
  it('are its words and tables; what is for the screen alone is left out', () => {
    const html = `<main id="isi"><h1>Judul &amp; isi</h1><p class="no-print">Klik <a href="#">sini</a></p>
      <form><label>Bulan</label><input value="x"/></form><dl><div><dt>HPL</dt><dd>4 Mei</dd></div></dl>
      <ul><li>satu<br/>dua</li></ul><svg><path d="M0"/><text>grafik</text></svg>
      <section class="box" aria-label="Angka"><table><thead><tr><th>Desa</th><th class="n">D</th></tr></thead>
      <tbody><tr><th>A <small>desa</small></th><td class="n"><b>1.234,5</b></td></tr></tbody></table></section></main>`;
    expect(pageParts(html)).toEqual([
      { kind: 'heading', level: 1, text: 'Judul & isi' },
      { kind: 'text', text: 'HPL: 4 Mei' },
      { kind: 'item', text: 'satu dua' },
      {
        kind: 'table',
        label: 'Angka',
        rows: [
          [
            { head: true, number: false, text: 'Desa' },
            { head: true, number: true, text: 'D' },
          ],
          [
            { head: true, number: false, text: 'A desa', lines: ['A', 'desa'] },
            { head: false, number: true, text: '1.234,5' },
          ],
        ],
      },
    ]);
  });

  it('are numbers in a file where they are numbers in the language of the page', () => {
    const cell = (text: string) => ({ text, number: true, head: false });
    const row = [cell('1.234,5'), cell('−2,4'), cell('12,4%'), cell('')];
    expect(fileTable([row], 'id')).toEqual([[1234.5, -2.4, '12,4%', null]]);
    expect(fileTable([[cell('1,234.5'), cell('1.234,5')]], 'en')).toEqual([[1234.5, '1.234,5']]);
  });
});

it('a letterhead keeps its own head and takes fields and parts', async () => {
  const template = new Document({
    sections: [
      { children: ['PEMERINTAH KABUPATEN CONTOH', 'Nomor {{nomor}}', '{{isi}}'].map((text) => new Paragraph(text)) },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(template));
  const parts = [{ kind: 'text', text: 'Hasil pertemuan' }] as const;
  const xml = unzipped(Buffer.from(await fillLetterhead(bytes, { nomor: 'BA 7/2026' }, parts)), 'word/document.xml');
  for (const words of ['PEMERINTAH KABUPATEN CONTOH', 'BA 7/2026', 'Hasil pertemuan']) expect(xml).toContain(words);
  expect(xml).not.toContain('{{');
});

describe('a page on which names were read', () => {
  const path = `/desa/${village.code}/anak?bulan=2026-02`;
  const children = usual()[`GET /v1/villages/${village.code}/children`];
  const named = () => Response.json(children, { headers: { 'names-at': village.code } });
  const number = `${village.code}/20260225-ABC123`;
  const answers = {
    ...usual(),
    [`GET /v1/villages/${village.code}/children`]: named,
    [`POST /v1/regions/${village.code}/prints`]: { number, printedBy: 'Kader Contoh', printedAt: 1_772_000_000_000 },
  };

  it('prints nothing but the way to a numbered print', async () => {
    const html = await (await pagesOver(answers).get(path)).text();
    expect(html).toMatch(/<body class="practice named"/);
    expect(html).toContain(`action="${path}&amp;cetak=1"`);
    const without = await (await pagesOver(usual()).get(DASHBOARD)).text();
    expect(without).not.toMatch(/<section class="print-way|<body class="[^"]*named/);
  });

  it('is numbered by the api, and says its number and who printed it at its head and above each table', async () => {
    const pages = pagesOver(answers);
    const html = await (await pages.post(`${path}&cetak=1`, {})).text();
    const asked = pages.asked.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
    expect(asked).toEqual([{ page: `/desa/${village.code}/anak` }]);
    expect(html).not.toMatch(/<body class="[^"]*named/);
    expect(html).toMatch(/<div class="print-mark"><p>[^<]*ABC123, oleh Kader Contoh, 2\d Februari 2026/);
    expect(html.match(/<tr class="mark-row"><td colspan="\d">[^<]*ABC123/g)).toHaveLength(1);
  });

  it('is not printed without a number, nor one without names', async () => {
    const refused = { ...answers, [`POST /v1/regions/${village.code}/prints`]: new Refuse('forbidden') };
    expect((await pagesOver(refused).post(`${path}&cetak=1`, {})).status).toBe(403);
    const html = await (await pagesOver(usual()).post(`${DASHBOARD}&cetak=1`, {})).text();
    expect(html).not.toContain('print-mark"><p>');
  });
});
