import { describe, expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, usual } from '../testing/made-up-api.ts';
import { aFigureBeside, anExplainedFigure, someHealth } from '../testing/made-up-figure.ts';

const WHY = '/wilayah/17.04/angka/stunted?periode=2026-02';
const page = async (path: string, answers = {}, reader = someone('health_officer')) =>
  (await pagesOver({ ...usual(reader), ...answers }).get(path)).text();

describe('why a figure is so', () => {
  it('shows a bridge that adds up, said in a sentence too', async () => {
    const html = await page(WHY);
    expect(html).toContain(
      'Dari 31,8% (1.321 / 4.150) pada Januari 2026 menjadi 31,5% (1.311 / 4.163) pada Februari 2026.',
    );
    expect(html).toContain('Yang paling menggerakkan pembilang: genap lima tahun (−31).');
    expect(html).toContain('Koreksi setelah dikunci');
    expect(html).toContain('sebagaimana dikunci di 3 desa/kelurahan');
    expect(html).toContain('+83');
  });

  it.each([
    ['no-earlier', 'Belum ada masa sebelumnya'],
    ['pending', 'sedang dihitung ulang'],
    ['not-by-person', 'tanpa daftar orang'],
  ] as const)('says why there is none: %s', async (noBridge, words) => {
    const html = await page(WHY, { 'GET /v1/figures/explain': anExplainedFigure({ bridge: null, noBridge }) });
    expect(html).toContain(words);
  });

  it('names each reason of who is left out', async () => {
    const html = await page(WHY);
    expect(html).toContain('Nilai z terlalu rendah untuk masuk akal');
    expect(html).toContain('1.091');
  });

  it('asks for another month of comparison by the address', async () => {
    const pages = pagesOver(usual());
    await pages.get(`${WHY}&dari=2025-08`);
    const asked = pages.asked.find(({ path }) => path.startsWith('/v1/figures/explain'));
    expect(asked?.path).toContain('from=2025-08');
  });

  it('leads from quarter to quarter too, and tells months where a figure sums them', async () => {
    const share = (numerator: number, denominator: number) => ({ numerator, denominator });
    const quarters = anExplainedFigure({
      period: '2026-Q2',
      before: null,
      bridge: {
        from: { period: '2026-Q1', frozen: 0, ...share(80, 100) },
        to: { period: '2026-Q2', ...share(70, 103) },
        terms: [
          { term: 'rule', people: 6, ...share(-6, 0) },
          { term: 'measured', people: 9, ...share(-4, 3) },
        ],
      },
    });
    const html = await page('/wilayah/17.04/angka/n_d?periode=2026-Q2', {
      'GET /v1/figures/explain': { ...quarters, rule: { ...quarters.rule, overTime: 'kejadian' } },
    });
    for (const words of [
      'pada Triwulan I 2026 menjadi',
      'Ditimbang pada lebih banyak bulan',
      'Aturan menghitung berubah',
      'Pengaruh aturan baru dihitung lebih dulu',
      '?periode=2026-05">Mei 2026',
      '?periode=2026-S1">',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('lists the children behind it on a page of its own, which the browser does not keep', async () => {
    const answer = await pagesOver(usual()).get(
      '/wilayah/17.04.01.2001/angka/stunted/anak?periode=2026-02&dari=2026-01',
    );
    expect(answer.headers.get('etag')).toBeNull();
    const html = await answer.text();
    expect(html).toContain('Kini termasuk yang dihitung, sebelumnya tidak');
    expect(html).toContain('−2,66');
  });
});

describe('changes to look at', () => {
  it('are questions without names, with the limits that were used', async () => {
    const html = await page('/wilayah/17.04/tilik');
    expect(html).toContain('3 pengukuran dikoreksi');
    expect(html).toContain('Stunting turun 4,2 poin dan D/S turun 15 poin sejak Januari 2026');
    expect(html).toContain('bukan tuduhan');
    expect(html).toContain('tidak ada pedoman yang menetapkannya');
  });
});

describe('the health of figures', () => {
  it('says what was checked, found and healed, what waits and what failed, and how far a rebuild is', async () => {
    const html = await page('/wilayah/17.04/kesehatan');
    for (const words of [
      '7 dari 7 bagian',
      '12 desa-bulan, yang terlama 4 detik',
      '<code>measured</code>',
      'D1_ERROR: overloaded',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('(24%)');
    expect(html).not.toContain('<button type="submit" class="plain">');
  });

  it('offers the rebuild to administrators once none runs', async () => {
    const idle = { 'GET /v1/regions/17.04/health': someHealth({ rebuild: null }) };
    const pages = pagesOver({ ...usual(someone('district_admin')), ...idle });
    expect(await (await pages.get('/wilayah/17.04/kesehatan')).text()).toContain('Hitung ulang Kabupaten Kaur');
    const sent = await pages.post('/wilayah/17.04/kesehatan', {});
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/wilayah/17.04/kesehatan?mulai']);
    expect(await page('/wilayah/17.04/kesehatan', idle)).not.toContain('Hitung ulang Kabupaten');
  });
});

describe('the rules of the figures', () => {
  it('list what another version would change before it is accepted, with the reason to be given', async () => {
    const html = await page('/kabupaten/17.04/aturan-angka', {}, someone('data_steward'));
    for (const words of [
      'Dipakai di kabupaten/kota ini',
      'Mei 2026',
      '60 / 80 (75,0%)',
      '52 / 80 (65,0%)',
      '−10,0',
      '6 desa-bulan pada triwulan terkunci',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('Pakai aturan 2026.5');
    const pages = pagesOver(usual(someone('district_admin')));
    expect(await (await pages.get('/kabupaten/17.04/aturan-angka')).text()).toContain('Pakai aturan 2026.5');
  });
});

describe('survey beside routine', () => {
  it('labels each by kind and year, and judges neutrally', async () => {
    const html = await page(WHY);
    for (const words of ['Survei', 'Rutin', 'Target', 'SSGI 2022', '24,7–46,2%', 'cakupan paling tinggi 39,4%']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('saja tidak dapat menjelaskan selisih itu');
    expect(html).toContain('Susunan umur ikut menjelaskan');
  });

  it.each([
    ['more-than-targets', 'lebih banyak daripada sasaran'],
    ['no-source', 'sasaran (S) tidak diketahui'],
    ['sources-differ', 'sumber S tidak sama'],
  ] as const)('draws no bounds and says why: %s', async (noBounds, words) => {
    const beside = aFigureBeside({ bounds: null, noBounds });
    const html = await page(WHY, { 'GET /v1/figures/beside': beside });
    expect(html).toContain(words);
    expect(html).not.toContain('pasti antara');
  });

  it('stands on the dashboard with a way to the rest', async () => {
    const html = await page('/wilayah/17.04');
    expect(html).toContain('Survei dan rutin, berdampingan');
    expect(html).toContain('angka/stunted?periode=2026-02#survei');
  });
});
