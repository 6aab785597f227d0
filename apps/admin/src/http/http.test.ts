import { describe, expect, it } from 'vitest';
import { aHome, aRegionPage, someone } from '../testing/made-up.ts';
import { ORIGIN, pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { decimal } from './form.ts';
import { localPath } from './local-path.ts';

const digestOf = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
};

describe('a page of figures', () => {
  it('asked again while nothing changed is 304; with another figure or language it is whole', async () => {
    const first = await pagesOver(usual()).get('/wilayah/17.04');
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await pagesOver(usual()).get('/wilayah/17.04', tag)).status).toBe(304);
    const changed = { ...usual(), 'GET /v1/pages/region/17.04': aRegionPage({ pending: 1 }) };
    expect((await pagesOver(changed).get('/wilayah/17.04', tag)).status).toBe(200);
    expect((await pagesOver(usual()).get('/wilayah/17.04', { ...tag, cookie: 'bahasa=en' })).status).toBe(200);
  });

  it('with names is never kept by the browser', async () => {
    const response = await pagesOver(usual()).get('/desa/17.04.01.2001/anak');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('every page', () => {
  it('may run and load nothing but our own files and the stylesheet whose hash it names', async () => {
    const response = await pagesOver(usual()).get('/wilayah/17.04');
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src '${await digestOf(style)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  it('is kept by no cache and frames nowhere', async () => {
    const { headers } = await pagesOver(usual()).get('/');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });

  it("carries the reader's cookie, address and language to the api, and no more", async () => {
    const pages = pagesOver(usual());
    await pages.get('/', { cookie: 'sesi=1; bahasa=en', 'cf-connecting-ip': '10.0.0.1', authorization: 'Bearer x' });
    const sent = pages.asked[0]?.headers;
    expect(sent?.get('cookie')).toBe('sesi=1; bahasa=en');
    expect(sent?.get('cf-connecting-ip')).toBe('10.0.0.1');
    expect(sent?.get('accept-language')).toBe('en');
    expect(sent?.get('authorization')).toBeNull();
    expect(sent?.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });

  it('leads a reader without a session to the sign-in page and back', async () => {
    const pages = pagesOver({ 'GET /v1/me': new Refuse('signed-out') });
    const response = await pages.get('/wilayah/17.04?periode=2026-02');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/masuk?ke=%2Fwilayah%2F17.04%3Fperiode%3D2026-02');
  });

  it.each([
    ['forbidden', 403, 'Peran Anda tidak memiliki izin ini'],
    ['not-found', 404, 'Tidak ditemukan'],
    ['unavailable', 503, 'Layanan sedang tidak tersedia'],
  ] as const)('says in words that the api answered %s', async (code, status, words) => {
    const response = await pagesOver({ ...usual(), 'GET /v1/pages/home': new Refuse(code) }).get('/');
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).toContain('permintaan-1');
  });

  it('says no word of a fault of our own', async () => {
    const response = await pagesOver({ ...usual(), 'GET /v1/pages/home': { tasks: 'rahasia' } }).get('/');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('rahasia');
  });

  it('answers an unknown address in words', async () => {
    expect((await pagesOver(usual()).get('/tidak-ada')).status).toBe(404);
  });

  it('does not let an address reach another path of the api', async () => {
    const pages = pagesOver(usual());
    await pages.get('/wilayah/..%2F..%2Fusers%3Fregion=17');
    expect(pages.asked.map(({ path }) => path)).toContain('/v1/pages/region/..%2F..%2Fusers%3Fregion%3D17');
  });
});

describe('a form', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: ORIGIN }, true],
    [{ origin: 'https://lain.example' }, false],
    [{ origin: 'http://localhost:8787' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: ORIGIN }, false],
    [{ 'sec-fetch-site': 'same-site', origin: ORIGIN }, false],
    [{ origin: 'null' }, false],
    [{ referer: `${ORIGIN}/masuk` }, true],
    [{ referer: 'https://lain.example/' }, false],
    [{}, true],
  ])('from %o is taken: %s', async (headers, taken) => {
    const pages = pagesOver({ 'DELETE /v1/session': new Response(null, { status: 204 }) });
    const response = await pages.post('/keluar', {}, headers as Record<string, string>);
    expect(response.status).toBe(taken ? 303 : 403);
    expect(pages.asked.length).toBe(taken ? 1 : 0);
  });
});

it.each([
  ['/wilayah/17?x=1', '/wilayah/17?x=1'],
  ['//lain.example', '/'],
  ['/\\lain.example', '/'],
  ['https://lain.example', '/'],
  ['/a b', '/'],
  [undefined, '/'],
])('going on to %s goes to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

it.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['8', 8],
  ['', null],
  ['83..9', Number.NaN],
  ['1e3', Number.NaN],
])('the number typed as %s is %d', (typed, value) => {
  expect(decimal(typed)).toBe(value);
});

it('keeps the language in a cookie and comes back', async () => {
  const pages = pagesOver(usual());
  const response = await pages.get('/bahasa/en?ke=%2Fwilayah%2F17.04');
  expect(response.headers.get('location')).toBe('/wilayah/17.04');
  expect(response.headers.get('set-cookie')).toMatch(/^bahasa=en;/);
  const english = await (await pages.get('/', { cookie: 'bahasa=en' })).text();
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('What needs doing');
  const other = await (await pages.get('/', { 'accept-language': 'en' })).text();
  expect(other).toContain('<html lang="id">');
});

it('shows made-up and typed text as text, never as markup', async () => {
  const evil = '<script>alert(1)</script>"&\'';
  const home = aHome();
  const pages = pagesOver({
    ...usual(),
    'GET /v1/pages/home': { ...home, tasks: [{ ...home.tasks[0], label: evil }] },
  });
  const html = await (await pages.get('/')).text();
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('a file of 2 GB is refused by its length alone: the api is not asked, and the page says what to do', async () => {
  const over = pagesOver(usual(someone('district_admin')));
  const init = {
    method: 'POST',
    body: 'x',
    headers: {
      origin: ORIGIN,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(2 * 1024 ** 3),
    },
  };
  const answer = await over.request('/kabupaten/17.04/aksi/2026/U1.1/bukti', init);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('lebih dari 30 MB dan tidak dibaca');
  expect(over.asked.filter(({ method }) => method === 'POST')).toEqual([]);
});
