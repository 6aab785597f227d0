import { describe, expect, it } from 'vitest';
import { anImport, aWaitingRow, IMPORT_ID, someone, village } from '../testing/made-up.ts';
import { ORIGIN, pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const LIST = '/kabupaten/17.04/impor';
const ONE = `${LIST}/${IMPORT_ID}`;
const API = `/v1/districts/17.04/imports/${IMPORT_ID}`;

const over = (changes: Parameters<typeof anImport>[0], answers = {}) =>
  pagesOver({ ...usual(), [`GET ${API}`]: anImport(changes), ...answers });
const textAt = async (pages: ReturnType<typeof pagesOver>, path: string) =>
  (await (await pages.get(path)).text()).replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');

describe('an upload', () => {
  const body = '--grens\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNIK\r\n--grens--\r\n';
  const send = (pages: ReturnType<typeof pagesOver>) =>
    pages.request(LIST, {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=grens', origin: ORIGIN },
    });

  it('goes on to the api as it came, and leads to its own page', async () => {
    const pages = pagesOver({ ...usual(), 'POST /v1/districts/17.04/imports': anImport({ state: 'uploaded' }) });
    const response = await send(pages);
    expect(response.headers.get('location')).toBe(ONE);
    const sent = pages.asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toBe(body);
    expect(sent?.headers.get('content-type')).toBe('multipart/form-data; boundary=grens');
  });

  it('that is refused says why at the field', async () => {
    const errors = [{ pointer: '/file', message: 'x' }];
    const pages = pagesOver({ ...usual(), 'POST /v1/districts/17.04/imports': new Refuse('invalid', { errors }) });
    const response = await send(pages);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('<a href="#file">');
    expect(html).toContain('Berkas kosong atau belum dipilih');
  });
});

describe('a running import', () => {
  const running = { state: 'checking', progress: { phase: 'check', done: 2000, total: 4353 } } as const;

  it('shows how far it is, renews itself without scripts, and alone with them', async () => {
    const pages = over(running);
    const html = await (await pages.get(ONE)).text();
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
    expect(html).toContain('2.000 dari 4.353');
    expect(html).toContain('data-poll="2"');
    const part = await pages.get(ONE, { 'x-fragment': 'kemajuan' });
    const fragment = await part.text();
    expect(fragment).toMatch(/^<div id="kemajuan"/);
    expect(fragment).not.toContain('<html');
    expect(part.headers.get('vary')).toBe('x-fragment');
  });

  it('that has come to rest tells the script to take the whole page', async () => {
    const fragment = await (await over({}).get(ONE, { 'x-fragment': 'kemajuan' })).text();
    expect(fragment).not.toContain('data-poll');
  });
});

describe('the report', () => {
  it('says in plain words what the file holds, what is wrong by row and column, and offers both downloads', async () => {
    const pages = over({});
    const html = await (await pages.get(ONE)).text();
    const text = await textAt(pages, ONE);
    expect(text).toContain('Belum ada yang dicatat');
    expect(text).toMatch(/Baris data dalam berkas\s+4\.353/);
    expect(text).toMatch(/12\s+Berat\s+83\.\.9\s+Angka tidak terbaca/);
    expect(html).toContain(`${ONE}/masalah.csv?bahasa=en`);
    expect(text).toContain('8 baris menunggu keputusan');
  });

  it('leaves out what does not occur', async () => {
    expect(await textAt(over({}), ONE)).not.toContain('Pengukuran yang berubah isinya');
  });

  it('says that the very same file changes nothing', async () => {
    const counts = { ...anImport().counts, newChildren: 0, newMeasurements: 0 } as NonNullable<
      ReturnType<typeof anImport>['counts']
    >;
    expect(await textAt(over({ sameFileAs: IMPORT_ID, counts }), ONE)).toContain('sama persis');
    expect(await textAt(over({ counts }), ONE)).toContain('Tidak ada yang berubah');
  });

  it('says that it has to be read again when the register changed', async () => {
    expect(await textAt(over({ outdated: true }), ONE)).toContain('berkas diperiksa lagi');
  });

  it('has no button for a reader who may not import', async () => {
    const pages = over({}, { 'GET /v1/me': someone('district_admin') });
    expect(await (await pages.get(ONE)).text()).not.toContain('Catat ke register');
  });
});

describe('a decision on the file', () => {
  it.each([
    ['catat', 'commit'],
    ['batal', 'cancel'],
  ])('%s is sent with the version that was seen', async (step, verb) => {
    const pages = over({}, { [`POST ${API}/${verb}`]: anImport() });
    const response = await pages.post(`${ONE}/${step}`, { version: '3' });
    expect(response.headers.get('location')).toBe(ONE);
    expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe('{"version":3}');
  });

  it('on data that changed meanwhile shows the page again and says so', async () => {
    const pages = over({}, { [`POST ${API}/commit`]: new Refuse('plan-outdated') });
    const response = await pages.post(`${ONE}/catat`, { version: '3' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Data berubah sejak pemeriksaan');
  });
});

describe('what came of it', () => {
  it('is a receipt with links to the figures of each month', async () => {
    const html = await (await over({ state: 'done', months: ['2025-08', '2026-02'] }).get(ONE)).text();
    expect(html).toContain('href="/wilayah/17.04?periode=2025-08"');
    expect(html).toContain('Lihat angka Februari 2026');
  });

  it('or the reason for the refusal and what to do instead', async () => {
    const refusal = { code: 'encrypted', problem: 'Berkas terkunci', remedy: 'Buka kuncinya di Excel' };
    const text = await textAt(over({ state: 'refused', refusal, counts: null }), ONE);
    expect(text).toContain('Berkas terkunci');
    expect(text).toContain('Yang dapat dilakukan: Buka kuncinya di Excel');
  });

  it('or, stopped midway, a way to go on', async () => {
    const text = await textAt(over({ state: 'failed' }), ONE);
    expect(text).toContain('tidak akan tercatat dua kali');
    expect(text).toContain('Coba lagi');
  });
});

it('the CSV goes through with its name', async () => {
  const csv = new Response('﻿Baris;Kolom', {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="a.csv"' },
  });
  const pages = over({}, { [`GET ${API}/issues.csv`]: csv });
  const response = await pages.get(`${ONE}/masalah.csv?bahasa=en`);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="a.csv"');
  expect(pages.asked.at(-1)?.path).toBe(`${API}/issues.csv?lang=en`);
});

describe('rows that wait', () => {
  const waiting = (rows: unknown[]) => over({}, { [`GET ${API}/waiting`]: { rows } });

  it('stand beside the child they resemble, with what differs marked and what is not said not marked', async () => {
    const row = aWaitingRow();
    const pages = waiting([{ ...row, other: { ...row.other, posyandu: '' } }]);
    const html = await (await pages.get(`${ONE}/periksa`)).text();
    expect(html.match(/<td class="differs">/g)).toHaveLength(2);
    expect(html).toContain('<td class="differs">FAJAR RAHAYO</td>');
    expect(html).toContain('Sudah terdaftar');
  });

  it('that may be twins ask for nothing', async () => {
    const html = await (await waiting([aWaitingRow({ reason: 'twin' })]).get(`${ONE}/periksa`)).text();
    expect(html).toContain('Tidak ada lagi baris yang menunggu');
    expect(html).toContain('keduanya dicatat (1)');
    expect(html).not.toContain('value="same"');
  });

  it.each([
    [{ decision: 'same' }, '{"decision":"same"}'],
    [{ decision: 'skip' }, '{"decision":"skip"}'],
    [
      { decision: 'village', 'village-17': village.code, remember: '1' },
      `{"decision":"village","village":"${village.code}","remember":true}`,
    ],
  ])('are decided by %o', async (form, body) => {
    const pages = over({}, { [`POST ${API}/waiting/17`]: aWaitingRow({ decision: 'same' }) });
    const response = await pages.post(`${ONE}/periksa/17?hal=2`, form as unknown as Record<string, string>);
    expect(response.headers.get('location')).toBe(`${ONE}/periksa?hal=2&tersimpan=17`);
    expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe(body);
  });

  it('want a village before one is used', async () => {
    const row = aWaitingRow({ reason: 'village', other: null, villages: [] });
    const pages = waiting([row]);
    const response = await pages.post(`${ONE}/periksa/17`, { decision: 'village' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('<a href="#village-17">Pilih satu desa.</a>');
    expect(pages.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('without a like name take any village of the district, by its sub-district', async () => {
    const row = aWaitingRow({ reason: 'village', other: null, villages: [] });
    const html = await (await waiting([row]).get(`${ONE}/periksa?baris=17&kecamatan=17.04.01`)).text();
    expect(html).toContain(`<option value="${village.code}">Desa Contoh</option>`);
  });
});
