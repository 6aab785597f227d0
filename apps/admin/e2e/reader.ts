import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Screen {
  width: number;
  height: number;
}

export const PHONE: Screen = { width: 360, height: 640 };
export const OFFICE: Screen = { width: 1366, height: 768 };

export interface Account {
  username: string;
  password: string;
}

const PATIENCE_MS = 15_000;

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: policy violations, missing files, script errors. */
  complaints: string[];
  open: (path: string) => Promise<void>;
  /** Presses a button and waits for the page it leads to. */
  press: (label: string) => Promise<void>;
}

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface ReaderOptions {
  screen?: Screen;
  scripts?: boolean;
  /** Cookies of somebody signed in before. */
  session?: Session;
}

export async function openReader(browser: Browser, url: string, options: ReaderOptions = {}): Promise<Reader> {
  const { screen = OFFICE, scripts = true, session } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: screen,
    javaScriptEnabled: scripts,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    ...(session === undefined ? {} : { storageState: session }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    context,
    complaints,
    open: async (path) => {
      await page.goto(path);
    },
    press: async (label) => {
      await page.getByRole('button', { name: label, exact: true }).click();
      await page.waitForLoadState();
    },
  };
}

export async function signIn(reader: Reader, { username, password }: Account): Promise<void> {
  await reader.open('/masuk');
  await reader.page.fill('#username', username);
  await reader.page.fill('#password', password);
  await reader.press('Masuk');
  await reader.page.getByRole('heading', { level: 1, name: 'Yang harus dikerjakan' }).waitFor();
}

/** Follows a one-time link and chooses a password. */
export async function enrol(reader: Reader, link: string, account: Account): Promise<void> {
  await reader.page.goto(link);
  await reader.page.fill('#username', account.username);
  await reader.page.fill('#password', account.password);
  await reader.page.fill('#repeat', account.password);
  await reader.press('Simpan dan masuk');
  await reader.page.getByRole('heading', { level: 1, name: 'Yang harus dikerjakan' }).waitFor();
}

/** The one-time link that a page shows. */
export async function shownLink(reader: Reader): Promise<string> {
  return (await reader.page.locator('.note code').innerText()).trim();
}
