import { readFile } from 'node:fs/promises';
import { entrySheet } from '@konvergensi/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { csvOf } from '../src/file/csv.ts';
import { openReader, PHONE, type Reader } from './reader.ts';
import { Cast } from './stage/cast.ts';

/** A quarter's indicator from the template to the figure, on a phone and without scripts. */
const DISTRICT = '31.01';
const INDICATOR = 'esensial.pus_5';
const SHEET = `/kabupaten/${DISTRICT}/isian/${INDICATOR}?periode=2025-Q4&tingkat=village`;
const url = inject('url');

let browser: Browser;
let reader: Reader;
let cast: Cast;
beforeAll(async () => {
  cast = new Cast(url, 'isian');
  [browser] = await Promise.all([openBrowser(), cast.openDistrict(DISTRICT)]);
  reader = await openReader(browser, url, { screen: PHONE, scripts: false });
  await reader.context.addCookies(cookiesOf(cast.as('district_admin').cookie));
});
afterAll(() => browser?.close());

const cookiesOf = (cookie: string) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });

it('template, upload with a wrong row, verification, lock, and the figure of the region and of a village', async () => {
  const { page, press, open } = reader;
  await open(SHEET);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Unduh Excel').click()]);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');

  const { places } = await cast
    .as('district_admin')
    .api.get(`/v1/districts/${DISTRICT}/entries/${INDICATOR}?period=2025-Q4&level=village`, entrySheet);
  const [first, second] = places;
  const row = (code: string, n: number, of: number) => [code, INDICATOR, n, of];
  const rows = [
    ['Kode Kemendagri', 'Kode indikator', 'Pembilang', 'Penyebut'],
    row(first?.code ?? '', 30, 40),
    row(second?.code ?? '', 41, 40),
  ];
  await open(`/kabupaten/${DISTRICT}/isian?periode=2025-Q4`);
  await page.setInputFiles('#file', {
    name: 'isian.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csvOf(rows, 'id')),
  });
  await press('Periksa berkas');
  await page.getByText('Pembilang diambil dari daftar penyebutnya sendiri').waitFor();
  await page.fill('#source', 'SIKS-NG (contoh)');
  await page.fill('#sourceOn', '2026-01-05');
  await press('Simpan 1 baris');
  await page.getByRole('heading', { level: 1, name: 'Tanda terima isian' }).waitFor();

  await open(SHEET);
  await press('Verifikasi');
  await page.getByText('1 nilai tersimpan.').waitFor();
  await press('Kunci');
  await page.getByRole('heading', { name: 'Buka kunci: 1 nilai terkunci' }).waitFor();

  await open(`/wilayah/${DISTRICT}?periode=2025-Q4`);
  const entered = page.locator('section', { has: page.locator('#isian') });
  expect(await entered.innerText()).toMatch(
    /75,0% \(30 dari 40\)[\s\S]*Terkunci[\s\S]*isian desa\/kelurahan belum ada/,
  );
  await open(`/wilayah/${DISTRICT}/tabel?periode=2025-Q4&indikator=entri`);
  expect(await page.locator('table').innerText()).toContain('Terkunci');
  expect(reader.complaints).toEqual([]);
});
