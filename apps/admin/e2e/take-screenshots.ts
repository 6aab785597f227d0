import { join } from 'node:path';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { runningDemonstration } from './demonstration.ts';
import { OFFICE, openReader, PHONE, signIn } from './reader.ts';

/**
 * `npm run screenshots -w apps/admin`: pictures of the main pages of a running demonstration, at a desk and on a phone.
 * Takes the path of its `dev.json`.
 */

const FOLDER = join(import.meta.dirname, '../screenshots');
/** `first`: the link on the page that leads to the one wanted. */
const PAGES: { name: string; path: string; first?: string }[] = [
  { name: 'beranda', path: '/' },
  { name: 'kabupaten', path: '/wilayah/17.04' },
  { name: 'tabel', path: '/wilayah/17.04/tabel?periode=2026-08&urut=stunted' },
  { name: 'peta', path: '/wilayah/17.04/peta?periode=2026-08' },
  { name: 'mengapa', path: '/wilayah/17.04/angka/stunted?periode=2026-08' },
  { name: 'gaya', path: '/gaya' },
  { name: 'anak', path: '/desa/17.04.02.2009/anak?bulan=2026-08' },
  { name: 'tumbuh', path: '/desa/17.04.02.2002/anak?bulan=2026-08', first: 'tbody tr:has(.tag) th a' },
  { name: 'ibu', path: '/desa/17.04.02.2009/register?jenis=pregnant', first: 'main tbody th a' },
  { name: 'impor', path: '/kabupaten/17.04/impor' },
];

const SCREENS = { kantor: OFFICE, hp: PHONE } as const;

const { url, officer } = runningDemonstration();

const browser = await openBrowser();
for (const [screenName, screen] of Object.entries(SCREENS)) {
  const reader = await openReader(browser, url, { screen });
  await signIn(reader, officer);
  for (const { name, path, first } of PAGES) {
    await reader.open(path);
    if (first !== undefined) {
      await reader.page.locator(first).first().click();
      await reader.page.waitForLoadState();
    }
    await reader.page.screenshot({ path: join(FOLDER, `${name}-${screenName}.png`) });
  }
  await reader.context.close();
}
await browser.close();
process.stdout.write(`Pictures in ${FOLDER}\n`);
