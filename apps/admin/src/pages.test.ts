import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bare } from '../e2e/pages/address.ts';
import { FILES as OPENED_FILES, PAGES as OPENED_PAGES } from '../e2e/pages/examples.ts';
import { adminApp } from './app.ts';
import { aRegionPage, figures, IMPORT_ID, someone } from './testing/made-up.ts';
import { pagesOver, usual } from './testing/made-up-api.ts';
import { ENTRY_PAGES } from './testing/made-up-entry.ts';
import { PRIVACY_PAGES } from './testing/made-up-privacy.ts';
import { REGISTER_PAGES } from './testing/made-up-register.ts';
import { stylesheet } from './ui/stylesheet.ts';

const district = '/kabupaten/17.04';
const PAGES = [
  '/masuk',
  '/gaya',
  '/daftar/token-contoh-yang-cukup-panjang',
  '/',
  '/provinsi',
  '/kabupaten/baru?provinsi=17',
  '/wilayah/17.04',
  '/wilayah/17.04?periode=2026-02&urut=stunted&arah=naik',
  '/wilayah/17.04/tabel',
  '/wilayah/17.04/bagikan',
  '/cari?q=kaur',
  '/wilayah/17.04/peta',
  '/wilayah/17.04/angka/stunted?periode=2026-02',
  '/wilayah/17.04.01.2001/angka/stunted/anak?periode=2026-02&dari=2026-01',
  '/wilayah/17.04/tilik',
  '/wilayah/17.04/kesehatan',
  '/kabupaten/17.04/aturan-angka',
  '/kabupaten/17.04/sekolah',
  '/wilayah/17/banding',
  '/kabupaten/17.04/peta',
  '/wilayah/17/pengguna',
  '/wilayah/17.04/pengguna',
  '/wilayah/17.04/pengguna/u2/peran',
  '/wilayah/17.04/jejak?periksa=1',
  district,
  `${district}/mode`,
  `${district}/sasaran`,
  `${district}/ejaan?kecamatan=17.04.01`,
  `${district}/fasilitas`,
  `${district}/fasilitas/01JD3YV6K1Z8Q4M5N7P9R2S3T6?kecamatan=17.04.01`,
  `${district}/prioritas?tahun=2026&desa=17.04.01.2001`,
  '/wilayah/17.04/kasus',
  '/wilayah/17.04/tpps',
  `${district}/audit?tahun=2026`,
  `${district}/audit/2026/1/01JD3YV6K1Z8Q4M5N7P9R2S3X1`,
  '/provinsi/17/penilaian?tahun=2026',
  '/provinsi/17/penilaian/2026/17.04',
  `${district}/penilaian?tahun=2026`,
  `${district}/laporan-tpps?semester=2026-S1`,
  '/wilayah/17.04.01/minilok?bulan=2026-01',
  '/desa/17.04.01.2001/pendampingan?bulan=2026-01',
  `${district}/pertemuan/01JD3YV6K1Z8Q4M5N7P9R2S3T9/rencana`,
  `${district}/kasus/01JD3YV6K1Z8Q4M5N7P9R2S3X1`,
  `${district}/komitmen`,
  `${district}/komitmen/pemilik/dinkes`,
  `${district}/komitmen/01JD3YV6K1Z8Q4M5N7P9R2S3V1`,
  '/provinsi/17/komitmen',
  `${district}/pertemuan?perbaiki=01JD3YV6K1Z8Q4M5N7P9R2S3T9`,
  `${district}/pertemuan/01JD3YV6K1Z8Q4M5N7P9R2S3T9`,
  `${district}/aksi`,
  `${district}/aksi/2026/U1.1`,
  ...['analisis', 'rencana', 'peraturan', 'pelaku', 'data', 'pengukuran', 'reviu'].map(
    (slug) => `${district}/aksi/2026/tabel/${slug}`,
  ),
  '/provinsi/17/aksi?tahun=2026',
  `${district}/impor`,
  `${district}/impor/${IMPORT_ID}`,
  `${district}/impor/${IMPORT_ID}/periksa`,
  '/desa/17.04.01.2001/timbang',
  '/desa/17.04.01.2001/anak',
  '/desa/17.04.01.2001/bulan',
  '/desa/17.04.01.2001/bulan/cetak',
  '/desa/17.04.01.2001/jatuh-tempo',
  '/desa/17.04.01.2001/layanan/01JD3YV6K1Z8Q4M5N7P9R2S3T5',
  '/desa/17.04.01.2001/rapor',
  '/desa/17.04.01.2001/rapor/sel?periode=2025-Q4',
  '/desa/17.04.01.2001/triwulan',
  '/desa/17.04.01.2001/sarana',
  '/wilayah/17.04/rapor',
  '/wilayah/17.04/triwulan',
  '/kabupaten/17.04/aturan-rapor',
  ...REGISTER_PAGES,
  ...ENTRY_PAGES,
  ...PRIVACY_PAGES,
  '/desa/17.04.01.2001/anak/01JD3YV6K1Z8Q4M5N7P9R2S3T5',
  '/desa/17.04.01.2001/anak/01JD3YV6K1Z8Q4M5N7P9R2S3T5/ukur',
];

it('every address has an example with which the browser tests open it, and none is left of one that is gone', () => {
  const app = adminApp({ api: async () => new Response(), publicOrigin: 'https://konvergensi.example', now: () => 0 });
  const routes = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => bare(path));
  expect([...Object.keys(OPENED_PAGES), ...Object.keys(OPENED_FILES)].sort()).toEqual([...new Set(routes)].sort());
});

/** A reader with every permission, so that every form is on its page. */
const everyone = () => {
  const roles = ['province_admin', 'district_admin', 'health_officer', 'village_officer', 'operator'] as const;
  const all = roles.map((role) => someone(role));
  return {
    ...someone('province_admin'),
    grants: all.flatMap(({ grants }) => grants),
    permissions: [...new Set(all.flatMap(({ permissions }) => permissions))],
  };
};

const compressed = (text: string | Uint8Array): number => brotliCompressSync(text).length;

describe.each(['id', 'en'])('in %s', (language) => {
  it.each(PAGES)('%s is whole: one heading, every gap filled, every field labelled', async (path) => {
    const response = await pagesOver(usual(everyone())).get(path, { cookie: `bahasa=${language}` });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}">`));
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const words = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    for (const [, id] of html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)) {
      expect(html.includes(`for="${id}"`) || /<label class="tick">/.test(html), id).toBe(true);
    }
    for (const [form, tag] of html.matchAll(/(<form\b(?=[^>]*method="post")[^>]*>)(?:(?!<\/form>).)*/gs)) {
      expect(form, tag).toMatch(
        /<form[^>]*action="[^"]*[?;]tanda=[\w-]{43}"|<input type="hidden" name="tanda" value="[\w-]{43}"/,
      );
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length, 'an id twice').toBe(new Set(ids).size);
  });
});

it.each(PAGES.filter((path) => path.includes('17.04') && !/^\/(daftar|provinsi)/.test(path)))(
  '%s of a practice district says so on the screen and on paper',
  async (path) => {
    const html = await (await pagesOver(usual(everyone())).get(path)).text();
    expect(html).toContain('<body class="practice" data-mark="LATIHAN">');
    expect(html).toContain('Wilayah ini untuk latihan');
  },
);

describe('weight', () => {
  it('of the stylesheet is at most 6 kB, of the script 3 kB, compressed', () => {
    expect(compressed(stylesheet)).toBeLessThanOrEqual(6 * 1024);
    expect(compressed(readFileSync(join(import.meta.dirname, '../public/enhance.js')))).toBeLessThanOrEqual(3 * 1024);
  });

  it.each(PAGES)('of %s is at most 14 kB with its stylesheet, compressed', async (path) => {
    const html = await (await pagesOver(usual(everyone())).get(path)).text();
    expect(compressed(html)).toBeLessThanOrEqual(14 * 1024);
  });

  it('of a sub-district with 60 villages and 24 months stays at most 14 kB', async () => {
    const months = Array.from(
      { length: 24 },
      (_, i) => `20${25 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    );
    const rows = Array.from({ length: 60 }, (_, i) => {
      const code = `17.04.01.${2001 + i}`;
      const region = { code, name: `Desa Contoh ${i}`, level: 'village', kind: 'desa' } as const;
      return { region, mode: null, figures: figures(region, '2026-02', 31 + i * 7, ((i * 37) % 100) / 250) };
    });
    const page = aRegionPage({
      rows,
      trend: months.map((period, i) => ({
        period,
        figures: figures(aRegionPage().region, period, 4000 + i, 0.3 - i / 500),
      })),
    });
    const html = await (
      await pagesOver({ ...usual(), 'GET /v1/pages/region/17.04': page }).get('/wilayah/17.04')
    ).text();
    expect(compressed(html)).toBeLessThanOrEqual(14 * 1024);
  });
});

describe('an old browser', () => {
  const script = readFileSync(join(import.meta.dirname, '../public/enhance.js'), 'utf8');

  it('reads the script: no syntax younger than Chrome 58', () => {
    const code = script.replace(/'(?:[^'\\]|\\.)*'|\/\/.*$/gm, "''");
    expect(code).not.toMatch(/\?\.(?!\d)|\?\?|\.\.\.|catch \{|\basync\b|\*\*|#\w|\bflat\(|replaceChildren|\bfetch\(/);
  });

  it('reads the stylesheet: nothing younger than Chrome 58 carries the layout', () => {
    expect(stylesheet).not.toMatch(
      /:is\(|:where\(|:has\(|@layer|aspect-ratio|inset:|clamp\(|color-mix|@container|(?<!grid-)gap:/,
    );
  });
});
