import { describe, expect, it } from 'vitest';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const cookie = 'konvergensi.session_token=abc; Path=/; HttpOnly; SameSite=Lax';
const signedIn = () => new Response(JSON.stringify({}), { status: 200, headers: { 'set-cookie': cookie } });

describe('signing in', () => {
  it('hands on the cookie of the api and goes where the reader was going', async () => {
    const pages = pagesOver({ 'POST /v1/session': signedIn });
    const response = await pages.post('/masuk', {
      username: ' Dinkes.Kaur ',
      password: ' rahasia ',
      ke: '/wilayah/17',
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/wilayah/17');
    expect(response.headers.getSetCookie()).toEqual([cookie]);
    expect(pages.asked[0]?.body).toBe('{"username":"dinkes.kaur","password":" rahasia "}');
  });

  it('never goes on to another site', async () => {
    const response = await pagesOver({ 'POST /v1/session': signedIn }).post('/masuk', {
      username: 'a',
      password: 'b',
      ke: '//lain.example',
    });
    expect(response.headers.get('location')).toBe('/');
  });

  it.each([
    ['wrong-credentials', 401, 'Nama pengguna atau kata sandi salah.'],
    ['invalid', 422, 'Nama pengguna atau kata sandi salah.'],
    ['too-many-requests', 429, 'Terlalu banyak percobaan'],
  ] as const)('refused as %s says no more than it should', async (code, status, words) => {
    const pages = pagesOver({ 'POST /v1/session': new Refuse(code) });
    const response = await pages.post('/masuk', { username: 'petugas', password: 'salah' });
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(words);
    expect(html).toContain('value="petugas"');
    expect(html).not.toContain('value="salah"');
  });

  it('says at which field something is missing, without asking the api', async () => {
    const pages = pagesOver({});
    const html = await (await pages.post('/masuk', { username: 'petugas', password: '' })).text();
    expect(html).toContain('<a href="#password">Isi kata sandi.</a>');
    expect(html).toMatch(/<input id="password"[^>]*aria-invalid="true"/);
    expect(pages.asked).toEqual([]);
  });
});

it('signing out ends the session and says so', async () => {
  const pages = pagesOver({
    'DELETE /v1/session': new Response(null, { status: 204, headers: { 'set-cookie': 'a=; Max-Age=0' } }),
  });
  const response = await pages.post('/keluar', {});
  expect(response.headers.get('location')).toBe('/masuk?keluar');
  expect(response.headers.getSetCookie()).toEqual(['a=; Max-Age=0']);
  expect(await (await pages.get('/masuk?keluar')).text()).toContain('Anda sudah keluar.');
});

describe('an enrolment link', () => {
  const path = '/daftar/token-contoh-yang-cukup-panjang';

  it('tells whose it is, and signs in once a password is chosen', async () => {
    const pages = pagesOver({
      ...usual(),
      'POST /v1/enrolments/redeem': { username: 'kader.satu' },
      'POST /v1/session': signedIn,
    });
    expect(await (await pages.get(path)).text()).toContain('Kader Satu');
    const form = { username: 'kader.satu', password: 'kalimat panjang', repeat: 'kalimat panjang' };
    const response = await pages.post(path, form);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.getSetCookie()).toEqual([cookie]);
    expect(pages.asked.find(({ path }) => path.endsWith('redeem'))?.body).toBe(
      '{"token":"token-contoh-yang-cukup-panjang","password":"kalimat panjang"}',
    );
  });

  it.each([
    [{ password: 'pendek', repeat: 'pendek' }, 'Kata sandi paling sedikit 10 karakter.'],
    [{ password: 'kalimat panjang', repeat: 'kalimat lain' }, 'Kedua kata sandi tidak sama.'],
  ])('with %o asks again', async (typed, words) => {
    const pages = pagesOver(usual());
    const response = await pages.post(path, { username: 'kader.satu', ...typed });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
  });

  it('that was used or has expired says what to do', async () => {
    const pages = pagesOver({ 'GET /v1/enrolments/lama': new Refuse('gone') });
    const response = await pages.get('/daftar/lama');
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Mintalah yang baru kepada administrator Anda');
  });
});
