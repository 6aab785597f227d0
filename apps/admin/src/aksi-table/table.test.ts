import { lineHeader } from '@konvergensi/domain';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { LINE_ID } from '../testing/made-up-tables.ts';

const PLAN = '/kabupaten/17.04/aksi/2026/tabel/rencana';
const PUT = 'PUT /v1/districts/17.04/aksi/2026/tables/plan';
const FILE = 'POST /v1/districts/17.04/aksi/2026/tables/plan/file';
const done = new Response(null, { status: 204 });
const over = (answers: Record<string, unknown>) => pagesOver({ ...usual(someone('district_admin')), ...answers });
const activity = {
  ...{ kind: 'activity', id: LINE_ID, version: '2', name: 'Pelatihan konseling', indicator: 'konv.anak.counselling' },
  ...{ output: 'Kader dilatih', unit: 'orang', target: '40', villages: 'prioritas', group: 'balita', agency: 'dinkes' },
  ...{ source: 'dak-nonfisik', budget: '50.000.000', tag: 'specific', rkpd: 'yes', renja: 'yes' },
};

describe('a line of the plan', () => {
  it('is sent as numbers, codes and lists', async () => {
    const pages = over({ [PUT]: done });
    const response = await pages.post(PLAN, activity);
    expect(response.headers.get('location')).toBe(`${PLAN}?tersimpan`);
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({
      lines: [
        {
          kind: 'activity',
          id: LINE_ID,
          version: 2,
          values: { villages: ['prioritas'], budget: 50_000_000, kua: null },
        },
      ],
    });
  });

  it('without villages is refused at that field, and what was typed stays', async () => {
    const response = await over({ [PUT]: done }).post(PLAN, { ...activity, villages: '', budget: '2 juta' });
    const html = await response.text();
    expect(response.status).toBe(422);
    for (const words of [
      'Sebutkan desanya: kode desa atau kecamatan',
      'Tulis bilangan bulat',
      '2 juta',
      'Kader dilatih',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('of a second editor is refused whole and shown again; a village that the api does not know is said at its field', async () => {
    const late = await (await over({ [PUT]: new Refuse('conflict') }).post(PLAN, activity)).text();
    expect(late).toContain('Pelatihan konseling');
    expect(late).toMatch(/class="[^"]*(error|bad|refusal|summary)/);
    const errors = [{ pointer: '/lines/0/values/villages', message: '"Desa Lain" bukan desa/kelurahan kabupaten ini' }];
    const html = await (await over({ [PUT]: new Refuse('invalid', { errors }) }).post(PLAN, activity)).text();
    expect(html).toContain('&quot;Desa Lain&quot; bukan desa/kelurahan kabupaten ini.');
  });

  it('is removed by the same form', async () => {
    const pages = over({ [PUT]: done });
    await pages.post(PLAN, { ...activity, remove: '1' });
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toEqual({
      lines: [{ kind: 'activity', id: LINE_ID, version: 2, values: null }],
    });
  });
});

describe('a file of lines', () => {
  it('goes out with the headers it comes in with, choices in words', async () => {
    const csv = await (await over({}).get(`${PLAN}/berkas.csv`)).text();
    const [header = '', row = ''] = csv.replace('\ufeff', '').split('\r\n');
    expect(header).toBe(lineHeader('activity').join(';'));
    expect(row).toMatch(new RegExp(`^${LINE_ID};2;1.02.02;`));
    expect(row).toContain(
      ';17.04.01.2001;Balita;200;dinkes;"DAK nonfisik (BOK, BOKB, BOP PAUD)";50000000;Spesifik;Masuk;',
    );
    expect((await over({}).get(`${PLAN}/berkas.xlsx`)).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('with wrong rows shows them and says that nothing was written', async () => {
    const wrong = [{ line: 3, column: 'Lokasi (desa)', found: '', problem: 'sebutkan desanya' }];
    const pages = over({ [FILE]: { added: 0, changed: 0, same: 0, wrong } });
    const response = await pages.post(`${PLAN}/berkas`, { kind: 'activity' });
    const html = await response.text();
    expect([response.status, html.includes('Belum ada yang ditulis')]).toEqual([422, true]);
    expect(html).toContain('sebutkan desanya');
  });
});

it('a reader who may not write sees the tables without a form', async () => {
  const html = await (await pagesOver(usual(someone('province_officer'))).get(PLAN)).text();
  expect(html).toContain('Rencana program dan kegiatan');
  expect(html).not.toContain('name="budget"');
});

it('the reach form asks in rupiah with or without dots', async () => {
  const pages = over({});
  await pages.get('/kabupaten/17.04/aksi/2026/tabel/analisis?pagu=1.000.000&perdesa=50000&peranak=x');
  const asked = pages.asked.find(({ path }) => path.includes('/tables/situation'));
  expect(asked?.path).toMatch(/\?budget=1000000&perVillage=50000$/);
});
