import { brotliCompressSync } from 'node:zlib';
import { districtMap, mapReceipt } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { aTablePage, NOW, someone, village } from '../testing/made-up.ts';
import { ORIGIN, pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const PATH = '/wilayah/17.04/peta';
const aMap = (shapes: { code: string; path: string }[]) =>
  districtMap.parse({
    width: 720,
    height: 669,
    source: 'Dinas PUPR',
    fileName: 'desa.geojson',
    by: 'Petugas',
    at: NOW,
    shapes,
  });
const aVillageTable = (rows: [code: string, numerator: number, denominator: number][]) =>
  aTablePage({
    level: 'village',
    columns: ['stunted'],
    available: ['measured', 'stunted', 'wasted'],
    own: [[40, 100, 0, 0]],
    rows: rows.map(([code, numerator, denominator]) => ({
      region: { ...village, code, name: `Desa ${code.slice(-4)}` },
      mode: null,
      cells: [[numerator, denominator, 0, 0]],
    })),
  });
const table = aVillageTable([
  ['17.04.01.2001', 40, 100],
  ['17.04.01.2002', 1, 100],
  ['17.04.01.2003', 2, 5],
]);
const shape = (code: string) => ({ code, path: 'M1 2l3 4-5 6z' });

const shown = (map: unknown, path = PATH) =>
  pagesOver({ ...usual(), 'GET /v1/pages/map/17.04': { map }, 'GET /v1/pages/table/17.04': table }).get(path);

describe('the map', () => {
  it('colours each village by its figure, few children by none, and ranks beside it', async () => {
    const html = await (await shown(aMap(table.rows.map(({ region }) => shape(region.code))))).text();
    expect(html).toContain('<path class="c4" d="M1 2l3 4-5 6z"><title>Desa 2001: 40,0%</title></path>');
    expect(html).toContain('<path class="c0" d="M1 2l3 4-5 6z"><title>Desa 2002: 1,0%</title></path>');
    expect(html).toContain('<path class="none" d="M1 2l3 4-5 6z"><title>Desa 2003: 2/5</title></path>');
    expect(html).toContain('bukan acuan resmi batas');
    expect(html.indexOf('angka/stunted')).toBeGreaterThan(0);
  });

  it('is the ranked list alone where a district has none', async () => {
    const html = await (await shown(null)).text();
    expect(html).not.toContain('<svg class="map"');
    expect(html).toContain('Desa 2001');
    expect(html).toContain('belum mengunggah peta');
  });

  it('of a whole district is at most 25 kB, compressed, with its stylesheet', async () => {
    // As many villages and points as a real district has, with bends as large.
    let seed = 20_261_124;
    const below = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % n;
    };
    const paths = Array.from({ length: 350 }, () => {
      const steps = Array.from({ length: 46 }, () => String(below(17) - 8)).join(' ');
      return `M${below(720)} ${below(660)}l${steps.replace(/ -/g, '-')}z`;
    });
    const codes = paths.map((_, i) => `17.04.${String(1 + (i % 15)).padStart(2, '0')}.${2001 + Math.floor(i / 15)}`);
    const large = aVillageTable(codes.map((code, i) => [code, (i * 37) % 60, 60 + ((i * 13) % 40)]));
    const map = aMap(paths.map((path, i) => ({ code: codes[i] ?? '', path })));
    const answers = { ...usual(), 'GET /v1/pages/map/17.04': { map }, 'GET /v1/pages/table/17.04': large };
    const html = await (await pagesOver(answers).get(PATH)).text();
    expect(html.match(/<path class/g)).toHaveLength(paths.length);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(25 * 1024);
  });
});

describe('uploading', () => {
  const send = (answers: Record<string, unknown>) => {
    const body = new FormData();
    body.set('file', new File(['{}'], 'desa.geojson'));
    body.set('source', 'Dinas PUPR');
    const pages = pagesOver({
      ...usual(someone('district_admin')),
      'GET /v1/pages/map/17.04': { map: null },
      ...answers,
    });
    return pages.request('/kabupaten/17.04/peta', { method: 'POST', body, headers: { origin: ORIGIN } });
  };

  it('says what was matched, and which villages and codes were not', async () => {
    const receipt = mapReceipt.parse({
      villages: 194,
      without: [village],
      unknown: ['17.05.01.2001'],
      pointsBefore: 15_159,
      pointsAfter: 4_693,
    });
    const text = await (await send({ 'POST /v1/districts/17.04/map': receipt })).text();
    expect(text).toContain('194 desa/kelurahan sudah ada di peta');
    expect(text).toContain('Desa Contoh');
    expect(text).toContain('17.05.01.2001');
  });

  it('is refused in words at the file', async () => {
    const errors = [{ pointer: '/file', message: 'Berkas bukan GeoJSON: isinya bukan JSON' }];
    const response = await send({ 'POST /v1/districts/17.04/map': new Refuse('invalid', { errors }) });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('<a href="#file">Berkas bukan GeoJSON: isinya bukan JSON</a>');
  });
});
