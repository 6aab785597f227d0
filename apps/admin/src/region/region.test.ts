import type { RegionRef } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { aRegionPage, district, figures, province, someone, village } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { coveragesOf } from './figure-set.ts';
import { sortingOf, sortRows } from './sorting.ts';
import { drawTrend } from './trend-drawing.ts';
import { labelled, percentScale } from './trend-scale.ts';

const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function regionText(page = aRegionPage(), path = '/wilayah/17.04', answers = {}) {
  const pages = pagesOver({ ...usual(), 'GET /v1/pages/region/17.04': page, ...answers });
  const response = await pages.get(path);
  const html = await response.text();
  return { html, text: textOf(html), asked: pages.asked };
}

describe('a prevalence', () => {
  it('stands with its counts, its coverage and the words that it is no survey', async () => {
    const { text } = await regionText();
    expect(text).toContain('31,5%');
    expect(text).toContain('1.311 / 4.163');
    expect(text).toContain('Angka rutin dari 4.163 anak yang diukur, D/S 50,0% (S dari daftar sasaran)');
    expect(text).toContain('Bukan prevalensi survei');
    expect(text).toContain('3 dikecualikan karena tidak masuk akal, 0 tanpa nilai');
  });

  it('says that targets are not filled in, and shows a dash, when there is no S', async () => {
    const own = figures(district, '2026-02', 4163).filter(({ indicator }) => !indicator.startsWith('d_s.'));
    const { text } = await regionText(aRegionPage({ own, rows: [], trend: [] }));
    expect(text).toContain('sasaran belum diisi');
    expect(text).toContain('D/S belum dapat dihitung');
    expect(text).not.toContain('D/S 0');
  });

  it('of few children is said in words', async () => {
    const { text } = await regionText();
    expect(text).toContain('4 dari 8');
    expect(text).not.toContain('50,0% 4 / 8');
  });
});

it('a year is chosen beside the months and says that it counts each child once', async () => {
  const campaign = [{ period: '2026-02', figures: figures(district, '2026-02', 4163) }];
  const page = aRegionPage({ period: '2026', campaign });
  const { html, text } = await regionText(page, '/wilayah/17.04?periode=2026');
  expect(text).toContain('bulan pengukuran Februari 2026: 25,0% (1.041 / 4.163)');
  expect(html).toContain('<optgroup label="Triwulan"><option value="2026-Q1">Triwulan I 2026</option>');
  expect(html).toContain('<option value="2026" selected="">Tahun 2026</option>');
  expect(text).toContain('menghitung tiap anak satu kali');
  const month = await regionText();
  expect(month.text).not.toContain('menghitung tiap anak satu kali');
});

it('weight gain and services stand in tables with what they count; a kind without figures has none', async () => {
  const [some] = figures(district, '2026-02', 4163);
  const of = (indicator: string, numerator: number, denominator: number) => ({
    ...some!,
    indicator,
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
    excluded: indicator === 'bgm_d' ? 2 : 0,
  });
  const others = figures(district, '2026-02', 4163).filter(({ indicator }) => !/_d(_|$)/.test(indicator));
  const own = [...others, of('n_d_terkoreksi', 80, 105), of('bgm_d', 6, 118)];
  const { text } = await regionText(aRegionPage({ own: [...own, of('konv.lengkap', 40, 100)] }));
  expect(text).toContain('N/D&#39; (naik dari ditimbang terkoreksi) 76,2% 80 / 105 0 ');
  expect(text).toContain('BGM/D (bawah garis merah) 5,1% 6 / 118 2 ');
  expect(text).not.toContain('2T/D (dua kali tidak naik) 2');
  expect(text).toContain('Orang dengan semua layanan yang seharusnya 40,0% 40 / 100');
  expect((await regionText()).text).not.toContain('Konvergensi layanan Angka');
});

it('a month without figures says so', async () => {
  const { text } = await regionText(aRegionPage({ period: '2026-03', own: [] }), '/wilayah/17.04?periode=2026-03');
  expect(text).toContain('Belum ada angka untuk Maret 2026.');
});

it('the way up is a link only as far as the reader may read', async () => {
  const { html } = await regionText();
  expect(html).not.toContain('href="/wilayah/17"');
  const above = await regionText(aRegionPage(), '/wilayah/17.04', {
    'GET /v1/me': someone('province_officer', { ...district, code: '17', level: 'province', kind: 'province' }),
  });
  expect(above.html).toContain('href="/wilayah/17"');
});

it('waiting village-months and a running import are said', async () => {
  const running = [{ district, id: 'x', fileName: 'ekspor.xls', done: 10, total: 40 }];
  const { text } = await regionText(aRegionPage({ pending: 3, running }));
  expect(text).toContain('Dihitung 28 Februari 2026 pukul 11.00 WIB');
  expect(text).toContain('3 desa-bulan menunggu dihitung ulang');
  expect(text).toContain('10 dari 40 (25%)');
});

describe('rows', () => {
  const names = (column: string, order: 'naik' | 'turun') =>
    sortRows(aRegionPage(), { column, order }).map(({ region }) => region.name);

  it('sort by name, and by any figure', () => {
    expect(names('name', 'naik')).toEqual(['Kaur Utara', 'Kinal', 'Tanjung Kemuning']);
    expect(names('measured', 'turun')).toEqual(['Tanjung Kemuning', 'Kinal', 'Kaur Utara']);
    expect(names('stunted', 'naik')).toEqual(['Kinal', 'Tanjung Kemuning', 'Kaur Utara']);
  });

  it('without a value come last whichever way', () => {
    const rows = [...aRegionPage().rows, { region: village, mode: null, figures: [] }];
    for (const order of ['naik', 'turun'] as const) {
      expect(sortRows(aRegionPage({ rows }), { column: 'stunted', order }).at(-1)?.region).toEqual(village);
    }
  });

  it.each([
    ['stunted', 'naik', { column: 'stunted', order: 'naik' }],
    ['stunted', undefined, { column: 'stunted', order: 'turun' }],
    ['; drop', 'naik', { column: 'name', order: 'naik' }],
    [undefined, undefined, { column: 'name', order: 'naik' }],
  ])('asked for %s %s are sorted by %o', (column, order, sorting) => {
    expect(sortingOf(column, order)).toEqual(sorting);
  });

  it('say by which column they are sorted, to the eye and to a screen reader', async () => {
    const { html } = await regionText(aRegionPage(), '/wilayah/17.04?urut=stunted');
    expect(html).toMatch(/<th scope="col" class="n" aria-sort="descending"><a href="[^"]*urut=stunted&amp;arah=naik/);
  });
});

describe('D/S', () => {
  const own = figures(district, '2026-02', 100).map((figure) =>
    figure.indicator === 'd_s.register' ? { ...figure, numerator: 100, denominator: 120, value: 83.3 } : figure,
  );
  const sources = (region: RegionRef, targetSource: 'daftar' | 'register' | 'proyeksi' | null) => {
    const { shown, others } = coveragesOf({ region, targetSource }, own);
    return [shown, others].map((list) => list.map(({ source }) => source));
  };

  it('of a district is the one by the source it reports; others stand beside it', () => {
    expect(sources(district, 'register')).toEqual([['register'], ['daftar']]);
    expect(sources(district, 'proyeksi')).toEqual([[], ['daftar', 'register']]);
  });

  it('is a dash while no source is chosen, even where numbers are filled in', async () => {
    expect(sources(district, null)).toEqual([[], ['daftar', 'register']]);
    const { text } = await regionText(aRegionPage({ targetSource: null }));
    expect(text).toContain('sumber sasaran belum dipilih');
    expect(text).toContain('menurut daftar sasaran: 50,0%');
  });

  it('of a province is given by each source under its name', () => {
    expect(sources(province, null)).toEqual([['daftar', 'register'], []]);
  });
});

describe('the trend', () => {
  it.each([
    [0, 1, [0, 1]],
    [3.2, 4, [0, 1, 2, 3, 4]],
    [17.7, 20, [0, 5, 10, 15, 20]],
    [31.5, 40, [0, 10, 20, 30, 40]],
    [100, 100, [0, 25, 50, 75, 100]],
  ])('with %d%% as its highest has an axis to %d', (highest, top, ticks) => {
    expect(percentScale(highest)).toEqual({ top, ticks });
  });

  it('always names its last month', () => {
    expect([...labelled(24, 5)]).toEqual([3, 8, 13, 18, 23]);
    expect([...labelled(2, 5)]).toEqual([0, 1]);
  });

  it('breaks its line at a month without a value', () => {
    const point = (at: number, stunted: number | null) => ({
      at,
      label: String(at),
      measured: 100,
      measuredText: '100',
      values: { stunted, underweight: null, wasted: null },
    });
    const drawing = drawTrend([point(0, 20), point(1, null), point(2, 30), point(3, 25)], 360, String);
    const line = /<path d="(M[^"]*)" fill="none" stroke="#0a489f"/.exec(drawing)?.[1] ?? '';
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.match(/L/g)).toHaveLength(1);
  });

  it('is given as a table too, and drawn for a phone and for a desk', async () => {
    const { html, text } = await regionText();
    expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(2);
    expect(text).toContain('Lihat angkanya');
    expect(text).toContain('−1,5 poin sejak Agu 2025');
  });
});

it('what agencies entered stands with its state, unclipped, or with the level at which alone it is known', async () => {
  const over = pagesOver(usual());
  const html = await (await over.get('/wilayah/17.04?periode=2026-02')).text();
  expect(over.asked.some(({ path }) => path.includes('/v1/figures?region=17.04&period=2025-Q4&indicator=entri'))).toBe(
    true,
  );
  expect(html).toContain('105,2% (142 dari 135) – sasaran proyeksi lebih kecil dari yang dilayani');
  expect(html).toContain('tersedia di tingkat kecamatan');
  expect(html).toContain('Terkunci');
  expect(html).toContain('tidak ada sasaran');
  expect(html).toContain('26 indikator lain belum diisi');
});
