import { describe, expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { MEETING_ID } from '../testing/made-up-cycle.ts';

const done = new Response(null, { status: 204 });
const ID = '01JD3YV6K1Z8Q4M5N7P9R2S3V5';
const commitment = {
  id: ID,
  what: 'Menyediakan makanan tambahan',
  ownerAgency: 'dinkes',
  ownerName: '',
  villages: '17.04.01.2001\n17.04.01.2002',
  madeOn: '2026-01-20',
  dueOn: '2026-06-30',
  indicator: 'stunted',
  target: '14,2',
  budget: '250.000.000',
};

describe('a commitment is written', () => {
  const path = `PUT /v1/districts/17.04/commitments/${ID}`;
  const pages = (answer: unknown = done) => pagesOver({ ...usual(someone('district_admin')), [path]: answer });

  it('with villages a line, percent with a comma, rupiah with dots', async () => {
    const over = pages();
    const response = await over.post('/kabupaten/17.04/komitmen', commitment);
    expect(response.headers.get('location')).toBe('/kabupaten/17.04/komitmen?tersimpan');
    expect(JSON.parse(over.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({
      villages: ['17.04.01.2001', '17.04.01.2002'],
      target: 14.2,
      baseline: null,
      budget: 250_000_000,
      version: null,
    });
  });

  it('and what is wrong is said at its field, with what was typed kept', async () => {
    const wrong = await pages().post('/kabupaten/17.04/komitmen', {
      ...commitment,
      dueOn: '',
      target: 'x',
      what: 'pendek',
    });
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const word of ['Tulis tanggalnya.', 'Tulis angka persen', 'Tulis paling sedikit 10 huruf.', 'pendek']) {
      expect(html).toContain(word);
    }
    const refused = new Refuse('invalid', {
      errors: [{ pointer: '/villages/1', message: 'bukan desa kabupaten ini' }],
    });
    expect(await (await pages(refused).post('/kabupaten/17.04/komitmen', commitment)).text()).toContain(
      'bukan desa kabupaten ini',
    );
  });
});

it('a meeting is written with agenda and attendance one a line; a second editor is told and loses nothing', async () => {
  const path = `PUT /v1/districts/17.04/meetings/${ID}`;
  const form = {
    id: ID,
    kind: 'minilok',
    region: '17.04.01',
    heldOn: '2026-02-10',
    title: 'Mini lokakarya contoh',
    place: 'Kantor camat',
    leader: 'Camat',
    agenda: 'Capaian bulan lalu\nKendala',
    attendance: 'Puskesmas Contoh: 3\nKUA 1 orang',
    version: '2',
  };
  const over = pagesOver({ ...usual(someone('district_admin')), [path]: done });
  const response = await over.post('/kabupaten/17.04/pertemuan', form);
  expect(response.headers.get('location')).toBe(`/kabupaten/17.04/pertemuan/${ID}`);
  expect(JSON.parse(over.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({
    agenda: ['Capaian bulan lalu', 'Kendala'],
    attendance: [
      { office: 'Puskesmas Contoh', people: 3 },
      { office: 'KUA', people: 1 },
    ],
    version: 2,
  });
  const second = pagesOver({ ...usual(someone('district_admin')), [path]: new Refuse('conflict') });
  const html = await (await second.post('/kabupaten/17.04/pertemuan', form)).text();
  expect(html).toContain('Data sudah berubah');
  expect(html).toContain('Mini lokakarya contoh');
  const bad = await second.post('/kabupaten/17.04/pertemuan', { ...form, attendance: 'Puskesmas' });
  expect(await bad.text()).toContain('Baris “Puskesmas” tidak terbaca');
});

describe('the papers of a meeting', () => {
  const meeting = `/kabupaten/17.04/pertemuan/${MEETING_ID}`;

  it('are a Word file of what is printed, with the way to a letterhead', async () => {
    const over = pagesOver(usual(someone('district_admin')));
    for (const name of ['berita-acara', 'pernyataan']) {
      const page = await over.get(name === 'pernyataan' ? `${meeting}/pernyataan` : meeting);
      expect(await page.text()).toContain('href="/wilayah/17.04/kop"');
      const file = await over.get(`${meeting}/${name}.docx`);
      expect(file.headers.get('content-disposition')).toMatch(/\.docx"$/);
      expect(new TextDecoder().decode(await file.arrayBuffer()).slice(0, 2)).toBe('PK');
    }
  });

  it('a letterhead without room for them is told what it lacks', async () => {
    const refused = new Refuse('invalid', { errors: [{ pointer: '/file', message: 'belum memuat penanda {{isi}}' }] });
    const over = pagesOver({ ...usual(someone('district_admin')), 'PUT /v1/regions/17.04/letterhead': refused });
    const page = await over.post('/wilayah/17.04/kop', { file: 'kop' });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('belum memuat penanda {{isi}}');
  });
});
