import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { axeViolations, sideways } from './page-checks.ts';
import { openReader, PHONE, type Reader, signIn } from './reader.ts';
import { OPERATOR } from './shared-platform.ts';

/** Signing in by passkey, as a browser with a device of its own does it. */
const url = inject('url');
const SMALL = { width: 320, height: 640 };

let browser: Browser;
let operator: Reader;

beforeAll(async () => {
  browser = await openBrowser();
  operator = await openReader(browser, url, { screen: SMALL });
  await signIn(operator, OPERATOR);
});
afterAll(() => browser?.close());

const right = async (reader: Reader, path: string) => {
  if (path !== '') await reader.open(path);
  const at = path || reader.page.url();
  expect([at, ...(await axeViolations(reader.page))]).toEqual([at]);
  expect([at, await sideways(reader.page)]).toEqual([at, 0]);
};

describe('a passkey', () => {
  /** A device of the browser's own that holds passkeys and knows its holder. */
  async function authenticator({ context, page }: Reader): Promise<CDPSession> {
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return devtools;
  }

  it('is made on the own account, signs in without password or code, is renamed and removed', async () => {
    const { page, press, open } = operator;
    await authenticator(operator);
    await right(operator, '/akun/kunci-sandi');
    await page.fill('#name', 'laptop contoh');
    await page.fill('#password', OPERATOR.password);
    await press('Lanjutkan');
    await right(operator, '');
    await page.getByRole('button', { name: 'Buat kunci sandi di perangkat ini' }).click();
    await page.getByText('Kunci sandi tersimpan.').waitFor();
    await right(operator, '');
    await press('Keluar');
    await right(operator, '/masuk');
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Yang harus dikerjakan' }).waitFor();
    await open('/akun/kunci-sandi');
    await page.getByText('Ubah laptop contoh').click();
    await right(operator, '');
    await page.locator('input[name^=nama-]').fill('laptop kantor');
    await press('Ganti nama');
    await page.getByText('Ubah laptop kantor').click();
    await page.locator('input[name^=sandi-]').fill(OPERATOR.password);
    await press('Hapus kunci sandi ini');
    await page.getByText('Belum ada kunci sandi.').waitFor();
    expect(operator.complaints).toEqual([]);
  });

  it('that is not known is said so at the sign-in page', async () => {
    const stranger = await openReader(browser, inject('url'));
    await authenticator(stranger);
    await stranger.open('/masuk');
    await stranger.page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await stranger.page.getByText('Kunci sandi tidak terpakai.').waitFor();
    await stranger.context.close();
  });

  it('is not offered where scripts are off', async () => {
    const plain = await openReader(browser, inject('url'), { screen: PHONE, scripts: false });
    await plain.open('/masuk');
    expect(await plain.page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).count()).toBe(0);
    await signIn(plain, OPERATOR);
    await plain.open('/akun/kunci-sandi');
    await plain.page.fill('#name', 'laptop contoh');
    await plain.page.fill('#password', OPERATOR.password);
    await plain.press('Lanjutkan');
    await plain.page.getByText('Peramban ini tidak mengenal kunci sandi').waitFor();
    await plain.context.close();
  });
});
