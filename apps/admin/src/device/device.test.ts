import { describe, expect, it } from 'vitest';
import { NOW, someone, village } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';

const officer = someone('village_officer', village);
const TOKEN = 'tautan-hp-yang-cukup-panjang';
const agent = 'Mozilla/5.0 (Linux; Android 12; SM-A136B) Chrome/120.0 Mobile';
const AT = `/wilayah/${village.code}`;
const cookie = { cookie: 'konvergensi.device=abc', origin: 'https://konvergensi.example' };
const enrolment = (step: string) => ({ name: 'Kader Satu', region: village, step, expiresAt: NOW });

describe('the giver of a telephone', () => {
  it('gets the link as a drawing and as a message, and the code apart from both', async () => {
    const given = { id: 'L1', name: 'Kader Satu', token: TOKEN, code: '482915', expiresAt: NOW };
    const pages = pagesOver({ ...usual(officer), 'POST /v1/users/u2/device-link': given });
    const html = await (await pages.post(`${AT}/pengguna/u2/hp`, {})).text();
    expect(html).toMatch(/<svg class="qr"/);
    expect(html).toContain(`https://konvergensi.example/hp/${TOKEN}`);
    expect(html).toContain('<code>482915</code>');
    expect(/https:\/\/wa\.me[^"]*/.exec(html)?.[0]).not.toContain('482915');
  });

  it('sees on which telephone it was opened, and confirms or withdraws', async () => {
    const pages = pagesOver({
      ...usual(officer),
      'GET /v1/device-links/L1': {
        name: 'Kader Satu',
        region: village,
        state: 'opened',
        openedAgent: agent,
        openedAt: NOW,
        expiresAt: NOW,
      },
      'POST /v1/device-links/L1/confirm': new Response(null, { status: 204 }),
      'DELETE /v1/device-links/L1': new Response(null, { status: 204 }),
    });
    expect(await (await pages.get(`${AT}/hp/tautan/L1`)).text()).toContain('Dibuka di HP Chrome, Android (SM-A136B)');
    expect((await pages.post(`${AT}/hp/tautan/L1/benar`, {})).headers.get('location')).toBe(`${AT}/hp/tautan/L1`);
    expect((await pages.post(`${AT}/hp/tautan/L1/batal`, {})).headers.get('location')).toBe(`${AT}/hp`);
  });

  it('ends a telephone from the list', async () => {
    const device = { id: 'D1', userAgent: agent, people: ['Kader Satu'], createdAt: NOW, lastUsedAt: null };
    const pages = pagesOver({
      ...usual(officer),
      [`GET /v1/regions/${village.code}/devices`]: { devices: [device] },
      'POST /v1/devices/D1/end': new Response(null, { status: 204 }),
    });
    expect(await (await pages.get(`${AT}/hp`)).text()).toContain('Kader Satu');
    expect((await pages.post(`${AT}/hp/D1/akhiri`, {})).headers.get('location')).toBe(`${AT}/hp?berakhir`);
  });
});

describe('the telephone', () => {
  it.each([
    ['code', 'name="code"'],
    ['waiting', 'pengirim tautan memeriksa HP ini'],
    ['pin', 'name="repeat"'],
  ])('that has the step %s before it shows it', async (step, words) => {
    const pages = pagesOver({ [`GET /v1/device-enrolments/${TOKEN}`]: enrolment(step) });
    expect(await (await pages.get(`/hp/${TOKEN}`)).text()).toContain(words);
  });

  it('keeps the cookies of opening and of the PIN', async () => {
    const set = (value: string) => () => new Response(null, { status: 204, headers: { 'set-cookie': value } });
    const pages = pagesOver({
      [`GET /v1/device-enrolments/${TOKEN}`]: enrolment('pin'),
      'POST /v1/device-enrolments/open': set('konvergensi.device=x'),
      'POST /v1/device-enrolments/finish': set('konvergensi.session_token=y'),
    });
    const opened = await pages.post(`/hp/${TOKEN}`, { code: '482 915' });
    expect([opened.headers.get('location'), opened.headers.getSetCookie()]).toEqual([
      `/hp/${TOKEN}`,
      ['konvergensi.device=x'],
    ]);
    const different = await pages.post(`/hp/${TOKEN}`, { pin: '482915', repeat: '482916' });
    expect(await different.text()).toContain('Kedua PIN tidak sama.');
    const done = await pages.post(`/hp/${TOKEN}`, { pin: '482915', repeat: '482915' });
    expect([done.headers.get('location'), done.headers.getSetCookie()]).toEqual(['/', ['konvergensi.session_token=y']]);
  });

  it('shows nothing of a link that was opened elsewhere', async () => {
    const pages = pagesOver({ [`GET /v1/device-enrolments/${TOKEN}`]: new Refuse('gone') });
    expect((await pages.get(`/hp/${TOKEN}`)).status).toBe(410);
  });

  it('asks who opens it where it would ask for a password', async () => {
    const here = { state: 'active', people: [{ id: 'u2', name: 'Kader Satu', region: village }] };
    const pages = pagesOver({ 'GET /v1/device': here, 'POST /v1/session/pin': new Refuse('wrong-code') });
    expect(await (await pages.get('/masuk?ke=%2Fwilayah', cookie)).text()).toContain('Siapa yang memakai HP ini?');
    expect(await (await pages.get('/masuk?sandi', cookie)).text()).toContain('name="password"');
    const wrong = await pages.post('/hp', { user: 'u2', pin: '000000' }, cookie);
    expect([wrong.status, (await wrong.text()).includes('Nama atau PIN salah.')]).toEqual([422, true]);
  });

  it('that was ended is cleared with its next page', async () => {
    const response = await pagesOver({ 'GET /v1/device': { state: 'ended', people: [] } }).get('/masuk', cookie);
    expect(response.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(await response.text()).toContain('HP ini sudah diakhiri');
  });
});
