import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Where the papers are kept to be looked at; by default they are not. */
const KEPT = process.env['PAPERS'];

/** Between the margins, in CSS pixels; of long papers the first pages. */
const A4 = { width: 688, height: 1016 };
const PAGES = { width: 688, height: 1500 };

/** What stands on paper when the page is printed. */
export async function printed(page: Page, name: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('main').innerText();
  if (KEPT !== undefined) {
    mkdirSync(KEPT, { recursive: true });
    const before = page.viewportSize();
    await page.setViewportSize(A4);
    await page.screenshot({ path: join(KEPT, `${name}.png`), fullPage: true, clip: { x: 0, y: 0, ...PAGES } });
    if (before !== null) await page.setViewportSize(before);
  }
  await page.emulateMedia({ media: 'screen' });
  return words;
}

/** The words of a Word file. */
export function wordsOf(file: Buffer): string {
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    if (file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)) !== 'word/document.xml') continue;
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + file.readUInt32LE(at + 20));
    const xml = file.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    return xml
      .toString()
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]*>/g, '');
  }
  return '';
}
