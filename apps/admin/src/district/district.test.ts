import { describe, expect, it } from 'vitest';
import { aDistrict, someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const province = { code: '17', name: 'Bengkulu', level: 'province', kind: 'province' } as const;
const admin = someone('province_admin', province);
const MODE = '/kabupaten/17.04/mode';

const record = {
  controller: 'Dinas Kesehatan Kabupaten Contoh',
  decree: 'Keputusan Bupati 1/2026',
  contact: 'Sekretaris Dinas',
  'legalBasis-children': 'Tugas umum',
  'legalBasis-mothers': 'Tugas umum',
  'legalBasis-families': 'Tugas umum',
  sharingAgreement: 'Perjanjian 2/2026',
  dataLocation: 'indonesia',
  foreignDecision: '',
  decidedOn: '2026-02-01',
};

describe('going operational', () => {
  it('is recorded as the api wants it', async () => {
    const pages = pagesOver({ ...usual(admin), 'POST /v1/districts/17.04/operational': aDistrict });
    const response = await pages.post(MODE, record);
    expect(response.headers.get('location')).toBe(`${MODE}?tersimpan`);
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
      controller: record.controller,
      decree: record.decree,
      contact: record.contact,
      legalBasis: { children: 'Tugas umum', mothers: 'Tugas umum', families: 'Tugas umum' },
      sharingAgreement: record.sharingAgreement,
      dataLocation: 'indonesia',
      decidedOn: '2026-02-01',
    });
  });

  it('states PP 71/2019 art. 20 and asks for the decision when data lie outside Indonesia', async () => {
    const pages = pagesOver(usual(admin));
    expect(await (await pages.get(MODE)).text()).toContain('PP 71/2019 pasal 20');
    const html = await (await pages.post(MODE, { ...record, dataLocation: 'luar-negeri' })).text();
    expect(html).toContain('<a href="#foreignDecision">');
    expect(html).toContain('value="Keputusan Bupati 1/2026"');
    expect(pages.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is refused in words while practice data are there', async () => {
    const refuse = new Refuse('wrong-state', { detail: 'Kosongkan data latihan dahulu' });
    const pages = pagesOver({ ...usual(admin), 'POST /v1/districts/17.04/operational': refuse });
    expect(await (await pages.post(MODE, record)).text()).toContain('Kosongkan data latihan dahulu');
  });

  it('shows no form to those who may not', async () => {
    const html = await (await pagesOver(usual(someone('district_admin'))).get(MODE)).text();
    expect(html).not.toContain('<form class="card"');
  });
});

it('practice data are emptied only after they were ticked', async () => {
  const pages = pagesOver({ ...usual(admin), 'POST /v1/districts/17.04/practice-reset': { people: 1 } });
  expect((await pages.post('/kabupaten/17.04/latihan', {})).status).toBe(422);
  const done = await pages.post('/kabupaten/17.04/latihan', { hapus: '1' });
  expect(done.headers.get('location')).toBe(`${MODE}?kosong`);
});

describe('onboarding', () => {
  it('offers the districts that are not there yet, a city by its full name', async () => {
    const html = await (await pagesOver(usual(admin)).get('/kabupaten/baru')).text();
    expect(html).toContain('Kota Bengkulu');
    expect(html).toContain('value="17.71"');
    expect(html).not.toContain('value="17.04"');
  });

  it('leads to the new district', async () => {
    const pages = pagesOver({ ...usual(admin), 'POST /v1/districts': aDistrict });
    const response = await pages.post('/kabupaten/baru?provinsi=17', { code: '17.71' });
    expect(response.headers.get('location')).toBe('/kabupaten/17.71');
    const none = await pages.post('/kabupaten/baru?provinsi=17', {});
    expect(await none.text()).toContain('Pilih satu kabupaten/kota.');
  });
});

it('a spelling is taught for a village of the chosen sub-district', async () => {
  const reader = someone('district_admin');
  const pages = pagesOver({ ...usual(reader), 'POST /v1/districts/17.04/aliases': { alias: 'X', village: 'y' } });
  const path = '/kabupaten/17.04/ejaan?kecamatan=17.04.01';
  expect(await (await pages.get(path)).text()).toContain('<option value="17.04.01.2001">Desa Contoh</option>');
  const response = await pages.post(path, { village: '17.04.01.2001', alias: 'DS CONTO' });
  expect(response.headers.get('location')).toBe('/kabupaten/17.04/ejaan?kecamatan=17.04.01&tersimpan');
});
