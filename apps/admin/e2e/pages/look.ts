import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeViolations, bringAxe, drawn, sideways } from '../page-checks.ts';

const NARROW = { width: 320, height: 640 };
const OFFICE = { width: 1366, height: 768 };
const MAX_REQUESTS = 4;
const KB = 1024;
/** Every page but the ones that hold a whole district in one picture. */
const MAX_BYTES = 14 * KB;
const LARGER: readonly { page: RegExp; bytes: number }[] = [
  { page: /^\/wilayah\/[^/]+\/(tabel|peta)/, bytes: 25 * KB },
];

export interface Looked {
  path: string;
  cookie: string | null;
}

/** Opens the pages, several at a time in tabs of one browser, and says what is wrong with each. */
export async function lookAtAll(browser: Browser, url: string, pages: readonly Looked[], tabs: number) {
  const waiting = [...pages];
  const wrong: string[] = [];
  const tab = async () => {
    const context = await browser.newContext({ baseURL: url, viewport: NARROW, locale: 'id-ID' });
    await bringAxe(context);
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const fault of await lookAt(context, page, url, next)) wrong.push(`${next.path} ${fault}`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: tabs }, tab));
  return wrong;
}

async function lookAt(context: BrowserContext, page: Page, url: string, { path, cookie }: Looked): Promise<string[]> {
  await context.clearCookies();
  if (cookie !== null) await context.addCookies(cookiesOf(url, cookie));
  const [asked, wrong]: [string[], string[]] = [[], []];
  const request = (one: { url: () => string }) => asked.push(one.url());
  const complaint = (message: { type: () => string; text: () => string }) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  };
  page.on('request', request).on('console', complaint);
  await page.setViewportSize(NARROW);
  const answer = await page.goto(path, { waitUntil: 'load' });
  if (answer?.status() !== 200 || new URL(page.url()).pathname !== path.split('?')[0]) {
    wrong.push(`answers ${answer?.status()} at ${page.url()}`);
  }
  wrong.push(...(await weighed(path, (await answer?.body()) ?? Buffer.alloc(0))));
  let before: number | undefined;
  for (const screen of [NARROW, OFFICE]) {
    await page.setViewportSize(screen);
    const [wider, now] = [await sideways(page), await drawn(page)];
    if (wider > 0) wrong.push(`is ${wider} px wider than ${screen.width}`);
    const rules = now === before ? 'of layout' : 'all';
    for (const violation of await axeViolations(page, rules)) wrong.push(`at ${screen.width} px ${violation}`);
    before = now;
    await picture(page, path, screen.width);
  }
  await picture(page, path, 'cetak');
  page.off('request', request).off('console', complaint);
  if (asked.length > MAX_REQUESTS) wrong.push(`asks for ${asked.length} files`);
  const elsewhere = asked.filter((to) => !to.startsWith(url) && !to.startsWith('data:'));
  return [...wrong, ...elsewhere.map((to) => `asks ${to}`)];
}

/** Where SHOTS names a folder: what there is to look at, whole, also as it is printed. */
async function picture(page: Page, path: string, screen: number | 'cetak'): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  await page.emulateMedia({ media: screen === 'cetak' ? 'print' : 'screen' });
  const name = `${path.replaceAll(/[^a-zA-Z0-9.]+/g, '-').slice(1, 90)}-${screen}.png`;
  await page.screenshot({ path: join(folder, name), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

async function weighed(path: string, body: Buffer): Promise<string[]> {
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const limit = LARGER.find(({ page }) => page.test(path))?.bytes ?? MAX_BYTES;
  return packed > limit ? [`weighs ${packed} bytes, ${limit} are allowed`] : [];
}

/** A session's cookies, as a browser takes them. */
export const cookiesOf = (url: string, cookie: string) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: url.replace('http:', 'https:'), secure: true };
  });
