import { describe, expect, it } from 'vitest';
import { adminApp } from '../app.ts';
import { someone } from '../testing/made-up.ts';
import { ORIGIN, pagesOver, usual } from '../testing/made-up-api.ts';
import { formToken } from './form-token.ts';

const asked: string[] = [];
const app = adminApp({
  api: async (request) => {
    asked.push(request.url);
    return Response.json({}, { status: 404 });
  },
  publicOrigin: ORIGIN,
  now: () => 0,
});
const POSTS = app.routes
  .filter(({ method }) => method === 'POST')
  .map(({ path }) => path.replaceAll(/:\w+(\{[^}]*\})?/g, '17.04'));
const SESSION = '__Host-konvergensi.session_token=rahasia.tanda';
const send = (
  path: string,
  form: Record<string, string>,
  cookie = SESSION,
  type = 'application/x-www-form-urlencoded',
) =>
  app.request(ORIGIN + path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': type, origin: ORIGIN, cookie },
  });

describe('the token of a form', () => {
  it('is asked for by every address that takes one: without it, with another or another session’s nothing is done', async () => {
    expect(POSTS.length).toBeGreaterThan(60);
    const other = await formToken('lain');
    for (const path of POSTS) {
      expect((await send(path, {})).status, path).toBe(403);
      expect((await send(path, { tanda: other })).status, path).toBe(403);
      expect((await send(`${path}?tanda=${other}`, {})).status, path).toBe(403);
      expect((await send(path, {}, SESSION, 'text/plain')).status, path).toBe(403);
      expect((await send(path, {}, SESSION, 'multipart/form-data; boundary=x')).status, path).toBe(403);
      expect((await send(path, { tanda: await formToken('kosong') }, '')).status, path).toBe(403);
    }
    expect(asked).toEqual([]);
  });

  it('opens with the session it belongs to, and says in words when it does not', async () => {
    expect((await send('/keluar', { tanda: await formToken('rahasia.tanda') })).status).not.toBe(403);
    expect(asked).toHaveLength(1);
    const text = await (await send('/keluar', {})).text();
    expect(text).toContain('buka lagi lalu kirim ulang');
  });

  it('before signing in follows from a cookie that the page sets, readable by no script', async () => {
    const page = await pagesOver(usual()).get('/masuk');
    const [cookie = ''] = page.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-konvergensi\.form=[\w-]{72}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const token = /name="tanda" value="([\w-]{43})"/.exec(await page.text())?.[1] ?? '';
    expect(token).toBe(await formToken(cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
    const signIn = await send('/masuk', { tanda: token, username: '', password: '' }, cookie.split(';')[0]);
    expect(signIn.status).toBe(422);
  });

  it('stands in the address of a form with a file, and in no link of the page that answers', async () => {
    const pages = pagesOver(usual(someone('health_officer')));
    const list = await (await pages.get('/kabupaten/17.04/impor')).text();
    expect(list).toMatch(/action="\/kabupaten\/17\.04\/impor\?tanda=[\w-]{43}"/);
    const answer = await pages.request('/kabupaten/17.04/impor', {
      method: 'POST',
      body: new FormData(),
      headers: { origin: ORIGIN },
    });
    expect((await answer.text()).match(/(?:href|value)="[^"]*tanda=/)).toBeNull();
  });
});
