import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { costOnEdge } from './edge.ts';
import { EXPECTED, exportOf, FILE_NAME, MONTH } from './made-up-export.ts';
import { type Account, enrol, openReader, PHONE, type Reader, type Session, shownLink, signIn } from './reader.ts';
import { OPERATOR } from './shared-platform.ts';

/**
 * A new installation's first day, through the pages alone: the operator makes a province, the province takes Kerinci on
 * board, its administrator makes an account for the health office, who imports an export and reads the figures.
 */
const account = (username: string): Account => ({ username, password: `kata sandi ${username}` });
const PEOPLE = {
  province: account('admin.jambi'),
  district: account('admin.kerinci'),
  health: account('dinkes.kerinci'),
};
const SUBDISTRICT = { code: '15.01.01', name: 'GUNUNG RAYA' };

let browser: Browser;
let village: { code: string; name: string };

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const reader = (options = {}) => openReader(browser, inject('url'), options);
const sessions = new Map<string, Session>();

/** Somebody signed in; the form is filled in once a person, after that the browser has the cookie. */
async function as(who: Account, options = {}): Promise<Reader> {
  const session = sessions.get(who.username);
  if (session !== undefined) return reader({ ...options, session });
  const opened = await reader(options);
  await signIn(opened, who);
  sessions.set(who.username, await opened.context.storageState());
  return opened;
}
const done = async ({ context, complaints }: Reader) => {
  await context.close();
  expect(complaints).toEqual([]);
};

describe('taking a district on board', () => {
  it('begins with the operator, who adds the province', async () => {
    const operator = await as(OPERATOR);
    await operator.open('/provinsi');
    await operator.page.fill('#code', '15');
    await operator.press('Tambahkan');
    const link = await shownLink(operator);
    await done(operator);

    const province = await reader();
    await enrol(province, link, PEOPLE.province);
    await province.open('/kabupaten/baru');
    await province.page.getByLabel('Kerinci').check();
    await province.press('Daftarkan');
    await province.page.getByRole('heading', { level: 1, name: 'Pengaturan Kerinci' }).waitFor();
    expect(await province.page.locator('.practice-bar').innerText()).toContain('LATIHAN');
    await done(province);
  });

  it('goes on with accounts, each made by the one above', async () => {
    const province = await as(PEOPLE.province);
    const link = await newAccount(province, PEOPLE.district, 'Administrator kabupaten/kota');
    await done(province);
    const district = await reader();
    await enrol(district, link, PEOPLE.district);
    const healthLink = await newAccount(district, PEOPLE.health, 'Petugas Dinas Kesehatan');
    await done(district);
    const health = await reader();
    await enrol(health, healthLink, PEOPLE.health);
    await health.open(`/wilayah/${SUBDISTRICT.code}`);
    const first = health.page.locator('tbody tr:nth-child(2) th a');
    const href = (await first.getAttribute('href')) ?? '';
    village = { code: /[\d.]{13}/.exec(href)?.[0] ?? '', name: await first.innerText() };
    await done(health);
  });

  async function newAccount(by: Reader, { username }: Account, role: string): Promise<string> {
    await by.open('/wilayah/15.01/pengguna');
    await by.page.fill('#name', `Nama ${username}`);
    await by.page.fill('#username', username);
    await by.page.getByLabel(role).check();
    await by.press('Buat akun');
    return shownLink(by);
  }
});

const upload = async ({ page, press, open }: Reader, rest: string) => {
  await open('/kabupaten/15.01/impor');
  const buffer = exportOf(SUBDISTRICT.name, village.name);
  await page.setInputFiles('#file', { name: FILE_NAME, mimeType: 'text/csv', buffer });
  await press('Unggah dan periksa');
  await page.getByRole('heading', { name: rest }).waitFor({ timeout: 30_000 });
};
const count = ({ page }: Reader, term: string) =>
  page.locator('.counts div', { hasText: term }).locator('dd').innerText();

describe('an export', () => {
  it('is checked, reported in words, recorded only when a person says so, and becomes figures', async () => {
    const health = await as(PEOPLE.health);
    await upload(health, 'Laporan pemeriksaan');
    expect(await count(health, 'Baris data dalam berkas')).toBe(String(EXPECTED.rows));
    expect(await count(health, 'Pengukuran baru')).toBe(String(EXPECTED.measured));
    expect(await count(health, 'Pengukuran ditolak')).toBe(String(EXPECTED.notMeasured));
    expect(await count(health, 'desa belum jelas')).toBe(String(EXPECTED.waiting));
    const issues = await health.page.getByRole('region', { name: 'Yang ditemukan dalam berkas' }).innerText();
    expect(issues).toContain('83..9');
    await health.press('Catat ke register');
    await health.page.getByRole('heading', { name: 'Tanda terima' }).waitFor({ timeout: 30_000 });
    await health.page.getByRole('link', { name: 'Lihat angka Februari 2026' }).click();
    await expect
      .poll(() => stuntingOf(health, `/wilayah/15.01?periode=${MONTH}`), { timeout: 20_000 })
      .toBe(`${EXPECTED.stunted} dari ${EXPECTED.withHeight}`);
    expect(await stuntingOf(health, `/wilayah/${village.code}?periode=${MONTH}`)).toBe(
      `${EXPECTED.stunted} dari ${EXPECTED.withHeight}`,
    );
    const card = health.page.locator('.figure', { hasText: 'Stunting' }).first();
    expect(await card.innerText()).toContain(
      `di antaranya sangat pendek: ${EXPECTED.severelyStunted} dari ${EXPECTED.withHeight}`,
    );
    expect(await health.page.locator('.figure', { hasText: 'D/S' }).first().innerText()).toContain('—');
    await done(health);
  });

  it('the same again, on a phone without scripts, is checked and says that nothing changes', async () => {
    const health = await as(PEOPLE.health, { screen: PHONE, scripts: false });
    await upload(health, 'Laporan pemeriksaan');
    await health.page.getByText('sama persis dengan impor sebelumnya').waitFor();
    await health.press('Batalkan impor');
    await health.page.getByText('Impor dibatalkan').waitFor();
    await done(health);
  });

  it('lets a person say which village is meant, and the child is counted', async () => {
    const health = await as(PEOPLE.health, { scripts: false });
    await health.open('/');
    await health.page.getByRole('link', { name: 'Putuskan baris yang menunggu' }).first().click();
    const choice = health.page.locator('select[name=kecamatan]');
    await choice.selectOption(SUBDISTRICT.code);
    await health.press('Tampilkan');
    await health.page.locator('select[name^=village-]').selectOption(village.code);
    await health.press('Pakai desa ini');
    await health.page.getByText('tersimpan').waitFor();
    await expect
      .poll(() => stuntingOf(health, `/wilayah/15.01?periode=${MONTH}`), { timeout: 20_000 })
      .toBe(`${EXPECTED.stunted} dari ${EXPECTED.withHeight + 1}`);
    await done(health);
  });

  async function stuntingOf({ page }: Reader, path: string): Promise<string> {
    await page.goto(path);
    const value = page.locator('.figure', { hasText: 'Stunting' }).locator('b').first();
    return (await value.count()) === 0 ? '' : value.innerText();
  }
});

describe('a measurement', () => {
  it('is recorded by keyboard alone and is refused in words when it cannot be', async () => {
    const health = await as(PEOPLE.health, { screen: PHONE });
    await health.open(`/desa/${village.code}/anak`);
    await health.page.getByRole('link', { name: /^Catat ARJUNA/ }).focus();
    await health.page.keyboard.press('Enter');
    await health.page.locator('#weightKg').focus();
    await health.page.keyboard.type('delapan');
    await health.page.keyboard.press('Enter');
    await health.page.getByText('Berat (kg): isi angka, misalnya 8,4.').first().waitFor();
    await health.page.fill('#weightKg', '13,4');
    await health.page.keyboard.press('Enter');
    await health.page.getByText('Pengukuran ARJUNA CONTOH tersimpan.').waitFor();
    await health.context.close();
  });
});

describe('the pages', () => {
  it('cost EDGE at most 1.2 of the two seconds that content may take, with at most four requests', async () => {
    const health = await as(PEOPLE.health, { screen: PHONE });
    for (const path of ['/', `/wilayah/15.01?periode=${MONTH}`, `/wilayah/15.01/tabel?periode=${MONTH}`]) {
      const { lineMs, requests, elsewhere } = await costOnEdge(health, path);
      expect([path, lineMs <= 1_200, lineMs]).toEqual([path, true, lineMs]);
      expect([path, requests <= 4]).toEqual([path, true]);
      expect([path, elsewhere]).toEqual([path, []]);
    }
    await done(health);
  });

  it('asked again while nothing changed are not sent again', async () => {
    const health = await as(PEOPLE.health);
    const path = `/wilayah/15.01?periode=${MONTH}`;
    const first = await health.context.request.get(path);
    const again = await health.context.request.get(path, {
      headers: { 'if-none-match': first.headers()['etag'] ?? '' },
    });
    expect([first.status(), again.status()]).toEqual([200, 304]);
    await done(health);
  });

  it('lead from a table sorted by keyboard, without scripts, to why a figure is so and to the child behind it', async () => {
    const health = await as(PEOPLE.health, { screen: PHONE, scripts: false });
    const { page } = health;
    const follow = async (name: string | RegExp) => {
      await page
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForLoadState();
    };
    await health.open(`/wilayah/${SUBDISTRICT.code}/tabel?periode=${MONTH}`);
    await follow('Stunting');
    expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('Stunting');
    await page.locator('table.heat tbody tr:nth-child(2) td a').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Aturan menghitung' }).waitFor();
    await health.open(`/desa/${village.code}/anak?bulan=${MONTH}`);
    await follow(/^ARJUNA/);
    await page.getByText('Langkah berikutnya:').waitFor();
    await done(health);
  });

  it('are marked as practice on paper', async () => {
    const health = await as(PEOPLE.health);
    await health.open('/wilayah/15.01');
    await health.page.emulateMedia({ media: 'print' });
    const mark = await health.page.evaluate<string>("getComputedStyle(document.body, '::before').content");
    expect(mark).toContain('LATIHAN');
    expect(await health.page.locator('.top').isVisible()).toBe(false);
    await done(health);
  });

  it('with names are printed with a number only, and a code on a sheet opens nothing without sign-in', async () => {
    const health = await as(PEOPLE.health);
    const { page } = health;
    await health.open(`/desa/${village.code}/anak?bulan=${MONTH}`);
    const onPaper = async () => {
      await page.emulateMedia({ media: 'print' });
      const [names, words] = [await page.locator('tbody th').first().isVisible(), await page.innerText('body')];
      await page.emulateMedia({ media: 'screen' });
      return { names, numbered: /Cetakan (\d\d\.){3}\d{4}\/\d{8}-\w{6}, oleh /.test(words) };
    };
    expect(await onPaper()).toEqual({ names: false, numbered: false });
    await page.getByRole('button', { name: 'Cetak bernomor' }).click();
    await page.locator('.print-mark').waitFor();
    expect(await onPaper()).toEqual({ names: true, numbered: true });
    await done(health);
    const answer = await fetch(`${inject('url')}/desa/${village.code}/bulan?sasaran=children`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/masuk/)]);
  });

  it('follow the language of the reader', async () => {
    const health = await as(PEOPLE.health);
    await health.open('/');
    await health.page.getByRole('link', { name: 'English' }).click();
    await health.page.getByRole('heading', { level: 1, name: 'What needs doing' }).waitFor();
    expect(await health.page.locator('html').getAttribute('lang')).toBe('en');
    await health.page.getByRole('button', { name: 'Sign out' }).click();
    await health.page.getByText('You have signed out.').waitFor();
    await done(health);
  });
});
