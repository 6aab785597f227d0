import { describe, expect, it } from 'vitest';
import { NOW, someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { deviceName } from './device-name.ts';

const uri = 'otpauth://totp/Konvergensi:admin?secret=ABCDEFGHIJKLMNOP&issuer=Konvergensi';
const cookie = 'konvergensi.session_token=baru; Path=/; HttpOnly; SameSite=Lax';
const with2 =
  (answer: object, headers: Record<string, string> = { 'set-cookie': cookie }) =>
  () =>
    Response.json(answer, { headers });
const wrong = (pointer: string) => new Refuse('invalid', { errors: [{ pointer, message: 'salah' }] });

describe('signing in with a second factor', () => {
  it('goes on to the code, and keeps where the reader was going', async () => {
    const pages = pagesOver({
      'POST /v1/session': with2({ secondFactor: 'asked' }, { 'set-cookie': 'konvergensi.two_factor=x' }),
      'POST /v1/session/second-factor': with2({}),
    });
    const asked = await pages.post('/masuk', { username: 'admin', password: 'rahasia', ke: '/wilayah/17' });
    expect(asked.headers.get('location')).toBe('/masuk/kode?ke=%2Fwilayah%2F17');
    expect(asked.headers.getSetCookie()).toEqual(['konvergensi.two_factor=x']);
    const page = await (await pages.get('/masuk/kode?ke=%2Fwilayah%2F17')).text();
    expect(page).toContain('autocomplete="one-time-code"');
    const opened = await pages.post('/masuk/kode', { code: '123 456', ke: '/wilayah/17' });
    expect(opened.headers.get('location')).toBe('/wilayah/17');
    expect(opened.headers.getSetCookie()).toEqual([cookie]);
    await pages.post('/masuk/kode', { code: 'abcde-fghij', pemulihan: '1' });
    expect(pages.asked.map(({ body }) => body).slice(-2)).toEqual([
      '{"code":"123 456"}',
      '{"recoveryCode":"abcde-fghij"}',
    ]);
  });

  it.each([
    ['wrong-code', 422, 'Kode salah atau sudah tidak berlaku.'],
    ['too-many-requests', 429, 'Terlalu banyak percobaan'],
  ] as const)('%s is said without more', async (code, status, words) => {
    const pages = pagesOver({ 'POST /v1/session/second-factor': new Refuse(code) });
    const response = await pages.post('/masuk/kode', { code: '123456' });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });
});

describe('setting up a second factor', () => {
  it('is where a page leads that may not be shown without', async () => {
    const pages = pagesOver({
      ...usual({ ...someone('district_admin'), secondFactor: 'missing' }),
      'GET /v1/pages/home': new Refuse('second-factor-missing'),
    });
    expect((await pages.get('/')).headers.get('location')).toBe('/akun/kode-kedua');
    expect(await (await pages.get('/akun/kode-kedua')).text()).toContain('pasanglah kode masuk kedua');
  });

  it('shows the code as a drawing and as text, again when the first code was wrong, then the recovery codes', async () => {
    const answers = {
      ...usual(someone('district_admin')),
      'POST /v1/second-factor': { uri, secret: 'ABCDEFGHIJKLMNOP' },
    };
    const scan = await (await pagesOver(answers).post('/akun/kode-kedua', { password: 'rahasia' })).text();
    expect(scan).toContain('<code>ABCD EFGH IJKL MNOP</code>');
    expect(scan).toMatch(/<svg class="qr"[^>]*role="img"/);
    const refused = { ...answers, 'POST /v1/second-factor/confirm': wrong('/code') };
    const again = await pagesOver(refused).post('/akun/kode-kedua/periksa', { uri, code: '000000' });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('<code>ABCD EFGH IJKL MNOP</code>');
    const right = { ...answers, 'POST /v1/second-factor/confirm': with2({ recoveryCodes: ['abcde-fghij'] }) };
    const set = await pagesOver(right).post('/akun/kode-kedua/periksa', { uri, code: '123456' });
    expect(set.headers.getSetCookie()).toEqual([cookie]);
    expect(await set.text()).toContain('<code>abcde-fghij</code>');
    const foreign = await pagesOver(right).post('/akun/kode-kedua/periksa', { uri: 'https://x', code: '123456' });
    expect(foreign.headers.get('location')).toBe('/akun/kode-kedua');
  });

  it('renews and removes with the password', async () => {
    const me = { ...someone('district_admin'), secondFactor: 'set' as const };
    const pages = pagesOver({
      ...usual(me),
      'POST /v1/second-factor/recovery-codes': wrong('/password'),
      'POST /v1/second-factor/remove': () => new Response(null, { status: 204, headers: { 'set-cookie': cookie } }),
    });
    const refused = await pages.post('/akun/kode-kedua/pemulihan', { password: 'salah' });
    expect(await refused.text()).toContain('<a href="#password">Kata sandi ini salah.</a>');
    const removed = await pages.post('/akun/kode-kedua/lepas', { 'lepas-password': 'rahasia' });
    expect([removed.headers.get('location'), removed.headers.getSetCookie()]).toEqual(['/akun/kode-kedua', [cookie]]);
  });
});

describe('passkeys', () => {
  const passkey = { id: '01JD3YV6K1Z8Q4M5N7P9R2S3T4', name: 'laptop', createdAt: NOW, lastUsedAt: null };
  const at = `/akun/kunci-sandi/${passkey.id}`;
  const begun = {
    challenge: 'abc',
    rpId: 'konvergensi.example',
    user: { id: 'x', name: 'n', displayName: 'N' },
    exclude: [],
  };
  const answers = {
    ...usual(someone('district_admin')),
    'GET /v1/passkeys': { passkeys: [passkey] },
    'POST /v1/passkeys/begin': begun,
    'POST /v1/passkeys': new Response(null, { status: 204 }),
    [`PUT /v1/passkeys/${passkey.id}`]: new Response(null, { status: 204 }),
    [`POST /v1/passkeys/${passkey.id}/remove`]: wrong('/password'),
  };

  it('are listed, named and removed with the password', async () => {
    const pages = pagesOver(answers);
    expect(await (await pages.get('/akun/kunci-sandi')).text()).toContain('Ubah laptop');
    const renamed = await pages.post(`${at}/nama`, { [`nama-${passkey.id}`]: 'HP dinas' });
    expect(renamed.headers.get('location')).toBe('/akun/kunci-sandi?berubah');
    const refused = await (await pages.post(`${at}/hapus`, { [`sandi-${passkey.id}`]: 'salah' })).text();
    expect(refused).toContain(`<a href="#sandi-${passkey.id}">Kata sandi ini salah.</a>`);
    expect(refused).toContain('<details open="">');
  });

  it('are made by the browser between two pages, and what it answers goes on as it is', async () => {
    const pages = pagesOver(answers);
    const page = await (await pages.post('/akun/kunci-sandi', { name: 'laptop', password: 'rahasia' })).text();
    expect(page).toContain('data-asked="{&quot;challenge&quot;:&quot;abc&quot;');
    expect(page).toContain('Peramban ini tidak mengenal kunci sandi');
    const form = { name: 'laptop', answer: '{"id":"x"}' };
    expect((await pages.post('/akun/kunci-sandi/simpan', form)).headers.get('location')).toBe(
      '/akun/kunci-sandi?tersimpan',
    );
    expect(pages.asked.at(-1)?.body).toBe('{"name":"laptop","made":{"id":"x"}}');
    const spoiled = pagesOver({ ...answers, 'POST /v1/passkeys': new Refuse('wrong-code') });
    const again = await spoiled.post('/akun/kunci-sandi/simpan', { ...form, answer: '<no json>' });
    expect([again.status, (await again.text()).includes('tidak jadi dibuat')]).toEqual([422, true]);
  });

  it('sign in with the answer of the browser, and one that is asked for is asked for in words', async () => {
    const pages = pagesOver({
      'GET /v1/session/passkey': { challenge: 'abc', rpId: 'konvergensi.example' },
      'POST /v1/session/passkey': with2({}),
    });
    expect(await (await pages.get('/masuk/kunci-sandi')).json()).toMatchObject({ challenge: 'abc' });
    const opened = await pages.post('/masuk/kunci-sandi', { answer: '{"id":"x"}', ke: '/wilayah/17' });
    expect([opened.headers.get('location'), opened.headers.getSetCookie()]).toEqual(['/wilayah/17', [cookie]]);
    const refused = await pagesOver({ 'POST /v1/session/passkey': new Refuse('wrong-code') }).post(
      '/masuk/kunci-sandi',
      {},
    );
    expect(await refused.text()).toContain('Kunci sandi ini tidak dikenal');
    const asked = pagesOver(usual({ ...someone('district_admin'), secondFactor: 'passkey-asked' }));
    expect(await (await asked.get('/akun/kode-kedua')).text()).toContain('href="/masuk?sandi"');
  });
});

it('the own account lists sessions by device, and ends them', async () => {
  const session = { createdAt: NOW - 7_200_000, lastUsedAt: NOW - 3_600_000, expiresAt: NOW + 3_600_000 };
  const pages = pagesOver({
    ...usual(),
    'GET /v1/sessions': {
      sessions: [
        { id: 'sesi-satu-1234567', current: true, userAgent: null, ...session },
        { id: 'sesi-dua-12345678', current: false, userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0', ...session },
      ],
    },
    'DELETE /v1/sessions/sesi-dua-12345678': new Response(null, { status: 204 }),
    'DELETE /v1/sessions': new Response(null, { status: 204 }),
  });
  const page = await (await pages.get('/akun')).text();
  expect(page).toContain('Firefox, Linux');
  expect(page).toContain('Perangkat tidak dikenal');
  for (const path of ['/akun/sesi/sesi-dua-12345678/akhiri', '/akun/sesi/lainnya']) {
    expect((await pages.post(path, {})).headers.get('location')).toBe('/akun?berakhir');
  }
});

describe('a code told in person', () => {
  const form = { username: 'Petugas', code: 'K7QM-2XPA', password: 'kalimat panjang', repeat: 'kalimat panjang' };

  it('sets a new password and leads to signing in', async () => {
    const pages = pagesOver({ 'POST /v1/reset': new Response(null, { status: 204 }) });
    expect(await (await pages.get('/pulih')).text()).toContain('name="code"');
    expect((await pages.post('/pulih', form)).headers.get('location')).toBe('/masuk?pulih');
    expect(pages.asked[0]?.body).toBe('{"username":"petugas","code":"K7QM-2XPA","password":"kalimat panjang"}');
    expect(await (await pages.get('/masuk?pulih')).text()).toContain('Kata sandi baru tersimpan');
  });

  it.each([
    ['wrong-code', 422, 'Nama pengguna atau kode salah'],
    ['invalid', 422, 'Nama pengguna atau kode salah'],
    ['too-many-requests', 429, 'Terlalu banyak percobaan'],
  ] as const)('%s says no more than it should', async (code, status, words) => {
    const response = await pagesOver({ 'POST /v1/reset': new Refuse(code) }).post('/pulih', form);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('is shown once to whom it was given', async () => {
    const given = { username: 'kader.satu', name: 'Kader Satu', code: 'K7QM-2XPA', expiresAt: NOW };
    const pages = pagesOver({ ...usual(someone('district_admin')), 'POST /v1/users/u2/reset-code': given });
    const page = await (await pages.post('/wilayah/17.04/pengguna/u2/pemulihan', { 'kode-kedua': '1' })).text();
    expect(page).toContain('<code>K7QM-2XPA</code>');
    expect(page).toContain('https://konvergensi.example/pulih');
    expect(pages.asked.find(({ path }) => path.endsWith('reset-code'))?.body).toBe('{"secondFactor":true}');
  });
});

it('API tokens are made for one role, shown once, and ended', async () => {
  const token = { id: 'T1', name: 'dasbor', createdAt: NOW, expiresAt: NOW, lastUsedAt: null, grant: null };
  const pages = pagesOver({
    ...usual(),
    'GET /v1/tokens': { tokens: [token] },
    'POST /v1/tokens': { id: 'T2', token: 'kv_rahasia', expiresAt: NOW },
    'DELETE /v1/tokens/T1': new Response(null, { status: 204 }),
  });
  expect(await (await pages.get('/akun/token')).text()).toContain('Semua peran saya');
  const form = { name: 'dasbor', grant: 'health_officer 17.04', days: '30' };
  expect(await (await pages.post('/akun/token', form)).text()).toContain('<code>kv_rahasia</code>');
  expect(pages.asked.find(({ method }) => method === 'POST')?.body).toBe(
    '{"name":"dasbor","days":30,"role":"health_officer","region":"17.04"}',
  );
  expect((await pages.post('/akun/token/T1/akhiri', {})).headers.get('location')).toBe('/akun/token');
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 12; SM-A136B Build/X) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    'Chrome, Android (SM-A136B)',
  ],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1', 'Safari, iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge, Windows'],
  ['curl/8.0', null],
  [null, null],
])('%s is %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
