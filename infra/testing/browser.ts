import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

/** The machine's Chromium; a browser test only runs where there is one. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: apt-get install chromium, or CHROMIUM=…');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}
