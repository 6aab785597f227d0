import { describe, expect, it } from 'vitest';
import { district, NOW, someone, subdistrict, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { rolesFor } from './users.page.tsx';

const admin = someone('district_admin');
const made = { id: 'u3', username: 'kader.dua', enrolmentToken: 'token-sekali-pakai', expiresAt: NOW + 86_400_000 };
const form = { name: 'Kader Dua', username: 'Kader.Dua', role: 'health_officer', facility: '', kunci: 'kunci-12345' };
const PATH = '/wilayah/17.04/pengguna';

describe('a new account', () => {
  it('shows its one-time link once, at the public address', async () => {
    const pages = pagesOver({ ...usual(admin), 'POST /v1/users': made });
    const response = await pages.post(PATH, form);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.text()).toContain('<code>https://konvergensi.example/daftar/token-sekali-pakai</code>');
    expect(JSON.parse(pages.asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
      name: 'Kader Dua',
      username: 'kader.dua',
      role: 'health_officer',
      region: '17.04',
      idempotencyKey: 'kunci-12345',
    });
  });

  it('with a name that is taken says so at the field', async () => {
    const errors = [{ pointer: '/username', message: 'Nama pengguna sudah dipakai' }];
    const pages = pagesOver({ ...usual(admin), 'POST /v1/users': new Refuse('already-exists', { errors }) });
    const html = await (await pages.post(PATH, form)).text();
    expect(html).toContain('<a href="#username">Nama pengguna sudah dipakai</a>');
    expect(html).toContain('value="Kader Dua"');
  });

  it('gets only roles that its maker may give on that level', () => {
    expect(rolesFor({ me: admin, region: district })).toEqual([
      'district_admin',
      'health_officer',
      'agency_officer',
      'tpps_secretary',
      'data_steward',
      'auditor',
      'aks_expert',
      'puskesmas_officer',
      'puskesmas_head',
    ]);
    expect(rolesFor({ me: admin, region: subdistrict })).toEqual([
      'subdistrict_officer',
      'camat',
      'plkb',
      'plkb_verifier',
      'kua_officer',
    ]);
    expect(rolesFor({ me: admin, region: village })).toHaveLength(6);
    expect(rolesFor({ me: someone('village_officer', village), region: village })).toEqual([
      'family_team',
      'cadre',
      'posyandu_cadre',
    ]);
    expect(rolesFor({ me: someone('cadre', village), region: village })).toEqual([]);
  });
});

it('a link is renewed and an account closed by its row', async () => {
  const pages = pagesOver({
    ...usual(admin),
    'POST /v1/users/u2/link': made,
    'POST /v1/users/u2/deactivate': new Response(null, { status: 204 }),
  });
  expect(await (await pages.post(`${PATH}/u2/tautan`, {})).text()).toContain('/daftar/token-sekali-pakai');
  expect((await pages.post(`${PATH}/u2/tutup`, {})).headers.get('location')).toBe(`${PATH}?tutup`);
});

describe('the roles of a person', () => {
  const roles = 'POST /v1/users/u2/roles';
  const filled = { role: 'health_officer', facility: '', agency: '', from: '', until: '2026-12-31' };

  it('show when each begins and ends, and what it lets her see', async () => {
    const html = await (await pagesOver(usual(admin)).get(`${PATH}/u2/peran`)).text();
    expect(html).toContain('Melihat nama sasaran di desanya');
    expect(html).toContain('belum mulai');
    expect(html).toContain('value="2026-03-09"');
    expect(html).toContain('Ya, akhiri peran Kader Pembangunan Manusia');
  });

  it('get one more only after what she will see was shown in words', async () => {
    const pages = pagesOver({ ...usual(admin), [roles]: { id: 'u2', username: 'x', name: 'x', roles: [] } });
    const check = await (await pages.post(`${PATH}/u2/peran`, filled)).text();
    expect(check).toContain('Yang akan dapat dilihat dan dikerjakannya');
    expect(check).toContain('Melihat nama anak dan ibu sekabupaten/kota');
    expect(check).toContain('Melihat nama sasaran di desanya');
    expect(pages.asked.some(({ method }) => method === 'POST')).toBe(false);
    const given = await pages.post(`${PATH}/u2/peran`, { ...filled, yakin: '1' });
    expect(given.headers.get('location')).toBe(`${PATH}/u2/peran?diberikan`);
    const sent = JSON.parse(pages.asked.find(({ method }) => method === 'POST')?.body ?? '');
    expect(sent).toEqual({ role: 'health_officer', region: '17.04', until: '2026-12-31' });
  });

  it('end after a day or at once, and what the api refuses stands at its field', async () => {
    const put = 'PUT /v1/users/u2/roles/g1';
    const pages = pagesOver({ ...usual(admin), [put]: { id: 'u2', username: 'x', name: 'x', roles: [] } });
    expect((await pages.post(`${PATH}/u2/peran/g1`, { until: 'now' })).headers.get('location')).toContain('?diubah');
    expect(pages.asked.at(-1)?.body).toBe('{"until":"now"}');
    await pages.post(`${PATH}/u2/peran/g1`, { until: '' });
    expect(pages.asked.at(-1)?.body).toBe('{"until":null}');
    const errors = [{ pointer: '/role', message: 'peran ini sudah dipegangnya di wilayah itu' }];
    const refused = pagesOver({ ...usual(admin), [roles]: new Refuse('invalid', { errors }) });
    const html = await (await refused.post(`${PATH}/u2/peran`, { ...filled, yakin: '1' })).text();
    expect(html).toContain('peran ini sudah dipegangnya di wilayah itu');
  });
});

it('a new province shows the link of its first administrator', async () => {
  const created = { province: { ...district, code: '17', name: 'Bengkulu', level: 'province', kind: 'province' } };
  const operator = someone('operator', null);
  const answer = { ...created, regions: 1700, enrolmentToken: 'token-pertama' };
  const pages = pagesOver({ ...usual(operator), 'POST /v1/provinces': answer });
  expect(await (await pages.post('/provinsi', { code: '17' })).text()).toContain('/daftar/token-pertama');
  expect(await (await pages.post('/provinsi', { code: 'tujuh' })).text()).toContain('Isi kode provinsi dua angka.');
});

describe('accounts from a list', () => {
  const row = {
    line: 2,
    name: 'Siti "Contoh"',
    username: 'siti.contoh',
    role: 'cadre',
    roleWord: 'Kader',
    region: village,
    place: 'Kinal',
    agency: '',
    puskesmas: '',
    faults: [],
  };
  const print = { number: '17.04/20260228-KARTU1', printedBy: 'Admin Contoh', printedAt: NOW };
  const list = (answer: object) =>
    pagesOver({
      ...usual(admin),
      'POST /v1/regions/17.04/accounts': answer,
      'POST /v1/regions/17.04/prints': print,
    });
  const hand = (pages: ReturnType<typeof pagesOver>) => {
    const body = new FormData();
    body.set('file', new File(['Nama;Peran'], 'akun.csv'));
    return pages.request(`${PATH}/daftar`, {
      method: 'POST',
      body,
      headers: { origin: 'https://konvergensi.example' },
    });
  };

  it('are checked first, and what is wrong is said at its row', async () => {
    const pages = list({ rows: [row, { ...row, line: 3, role: null, faults: ['role', 'region'] }], made: null });
    const html = await (await hand(pages)).text();
    expect(html).toContain('1 dari 2 baris perlu diperbaiki');
    expect(html).toContain('Peran tidak dikenal. Wilayah tidak ditemukan');
    expect(html).not.toContain('name="daftar"');
    expect(await (await pages.get(`${PATH}/daftar`)).text()).toContain('daftar.xlsx');
    expect((await pages.get(`${PATH}/daftar.xlsx`)).headers.get('content-type')).toContain('spreadsheet');
  });

  it('are confirmed as they were shown, and come back as cards to print', async () => {
    const made = [{ id: 'u9', ...row, enrolmentToken: 'token-kartu', expiresAt: NOW }];
    const checked = await (await hand(list({ rows: [row], made: null }))).text();
    const csv = /name="daftar" value="([^"]*)"/.exec(checked)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(csv).toContain('"Siti ""Contoh""";"Kader";"";"";"17.04.01.2001"');
    const pages = list({ rows: [row], made });
    const html = await (await pages.post(`${PATH}/daftar`, { daftar: csv })).text();
    expect(html).toContain('Cetakan 17.04/20260228-KARTU1, oleh Admin Contoh');
    expect(html).toContain('https://konvergensi.example/daftar/token-kartu');
    expect(html).toMatch(/<svg class="qr"/);
    expect(pages.asked.find(({ method }) => method === 'POST')?.body).toContain('name="create"');
  });

  it('leave a list of who never signed in', async () => {
    const html = await (await pagesOver(usual(admin)).get(`${PATH}?belum`)).text();
    expect(html).toContain('Kader Satu');
    expect(html).toContain('Tampilkan semua');
  });
});
