import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = { resultTypes: ['violations'], preload: false, iframes: false };
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What depends on where things stand, and on nothing else. */
const OF_LAYOUT = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };

/** Puts axe into every page that is opened here, which is cheaper than asking for it at each. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(AXE);

/** What axe finds wrong, how often, and with the first element it is about. */
export async function axeViolations(page: Page, rules: 'all' | 'of layout' = 'all'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const options = { ...OPTIONS, runOnly: rules === 'all' ? ALL : OF_LAYOUT };
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(
    ({ id, nodes }) => id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160)))`);
}

/** How many elements are drawn: as many on two screens means the same ones. */
export const drawn = (page: Page): Promise<number> =>
  page.evaluate<number>(
    '[...document.body.querySelectorAll("*")].filter((one) => one.getClientRects().length > 0).length',
  );

/** Pixels by which the page is wider than the screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
