import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { placeOf } from '../../../infra/demo/generate.ts';
import { demoRegister } from '../../../infra/demo/register.ts';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { sideways } from './page-checks.ts';
import { cookiesOf } from './pages/look.ts';
import { openReader, PHONE, type Reader } from './reader.ts';
import { Cast } from './stage/cast.ts';

/** The first week of a village, on a phone of 360 px without JavaScript, by people who have never seen the app. */
const DISTRICT = {
  code: '34.71',
  children: 400,
  rounds: ['2026-08'],
  format: 'csv',
  meanHeight: -1.2,
  meanWeight: -0.5,
  gainPerYear: 0.1,
  secondPuskesmas: { subdistrict: '34.71.01', name: 'Contoh' },
} as const;

let browser: Browser;
let cast: Cast;
let village: { code: string; name: string };
let other: { code: string; name: string };
let file: Uint8Array;

beforeAll(async () => {
  const place = await placeOf(DISTRICT);
  const villages = place.villages.map((one) => ({ ...one, file: demoRegister(place, one) }));
  const [largest, second] = villages.sort((a, b) => b.file.length - a.file.length);
  [village, other, file] = [largest!, second!, largest!.file];
  cast = new Cast(inject('url'), 'pekan');
  browser = await openBrowser();
  await cast.openDistrict(DISTRICT.code);
  const at = { district: DISTRICT.code, subdistrict: village.code.slice(0, 8), village: village.code };
  await cast.add(at, ['kelurahan_officer', 'cadre']);
}, 120_000);
afterAll(() => browser?.close());

async function as(role: 'kelurahan_officer' | 'cadre'): Promise<Reader> {
  const reader = await openReader(browser, inject('url'), { screen: PHONE, scripts: false });
  await reader.context.addCookies(cookiesOf(inject('url'), cast.as(role).cookie));
  return reader;
}

const fits = async (page: Page) => expect([page.url(), await sideways(page)]).toEqual([page.url(), 0]);
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const follow = async (page: Page, name: string | RegExp) => {
  await page.getByRole('link', { name }).first().click();
  await page.waitForLoadState();
  await fits(page);
};

it('the village office loads its register from a file and writes down the water of a whole hamlet', async () => {
  const { page, press, open, complaints } = await as('kelurahan_officer');
  await open('/');
  await follow(page, /^Register/);
  await follow(page, 'Muat register dari berkas');
  await page.setInputFiles('#file', { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await press('Periksa berkas');
  await fits(page);
  await page.getByRole('button', { name: /^Simpan \d+ baris$/ }).click();
  await said(page, 'Register sudah dimuat.');
  await open(`/desa/${village.code}/keadaan`);
  await fits(page);
  await page.locator('select[name^=water-]').first().selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Simpan \d+ rumah$/ }).click();
  await page.waitForURL(/tersimpan/);
  expect(complaints).toEqual([]);
});

it('a cadre records twins without names, a posyandu day, a month by exception, and takes it back', async () => {
  const { page, press, open, complaints } = await as('cadre');
  await open('/');
  await follow(page, /^Register/);
  await follow(page, 'Tambah orang');
  await page.fill('#name', 'Ibu Pekan Contoh');
  await page.getByLabel('Perempuan').check();
  await page.fill('#birthDate', '1996-03-02');
  await press('Simpan');
  await follow(page, 'Catat kehamilan');
  const due = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await page.fill('#dueDate', due);
  await press('Simpan');
  await follow(page, /^Catat akhir kehamilan/);
  await page.getByLabel('Lahir hidup').check();
  await page.selectOption('[name=sex1]', { index: 1 });
  await page.fill('[name=weightKg1]', '2,6');
  await page.getByText('Anak yang lahir hidup: 2').click();
  await page.selectOption('[name=sex2]', { index: 2 });
  await press('Simpan');
  await said(page, 'Bayi Ny. Ibu Pekan Contoh');
  const mother = page.url();

  await open('/');
  await follow(page, 'Timbang dan ukur balita bulan ini');
  const boxes = page.locator('input[id^=bb-]');
  await boxes.nth(0).fill('45');
  await boxes.nth(1).fill('3,1');
  await press('Periksa dan simpan');
  await said(page, 'Berat (kg): di luar batas yang mungkin, periksa lagi.');
  await page.locator('input[id^=bb-]').nth(0).fill('39');
  await press('Periksa dan simpan');
  await said(page, /39 kg pada usia \d+ bulan\? Periksa\./);
  await page.getByLabel('Sudah diperiksa lagi, memang begitu').first().check();
  await press('Periksa dan simpan');
  await said(page, /1 pengukuran tersimpan/);
  await said(page, 'periksa ulang');
  await fits(page);

  await follow(page, 'Catatan bulan');
  await page.getByText('Isi sekaligus: semua menerima, kecuali …').click();
  await page.locator('input[name=layanan]').first().check();
  await page.locator('input[name=kecuali]').first().check();
  await press('Simpan');
  await said(page, /orang dicatat/);
  await press('Batalkan simpanan saya yang terakhir');
  await said(page, /kembali seperti sebelumnya/);

  await page.goto(mother);
  await follow(page, 'Keluar dari register');
  await page.getByLabel('Pindah').first().check();
  await page.fill('#to', other.name.toLowerCase());
  await press('Simpan');
  await said(page, /Pindah ke desa/);
  await page.getByRole('button', { name: /^Salah catat/ }).click();
  await page.getByRole('link', { name: 'Keluar dari register' }).waitFor();
  await fits(page);
  // What was refused or asked about is answered with 422.
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
