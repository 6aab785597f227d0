import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Reader } from './reader.ts';

export interface EdgeLoad {
  /** From the press to the parsed page. */
  contentMs: number;
  requests: number;
}

export interface EdgeCost {
  /** Milliseconds that the line alone takes. */
  lineMs: number;
  requests: number;
  /** Addresses asked for that are not ours. */
  elsewhere: string[];
}

/** EDGE as phones have it in the hills: 240 kbit/s down, 200 up, 840 ms there and back; six times slower than a desk. */
const EDGE = { offline: false, latency: 840, downloadThroughput: 30_000, uploadThroughput: 25_000 };
const SLOWER = 6;

/**
 * Loads a page cold. The local platform does not compress, a deployed one does: what is measured here is the page at its
 * full size over a line as fast as its compression makes up for, three to five times, so latency counts in full.
 */
export async function loadOnEdge({ page, context }: Reader, path: string): Promise<EdgeLoad> {
  const devtools = await context.newCDPSession(page);
  const asked: string[] = [];
  const note = (request: { url: () => string }) => asked.push(request.url());
  page.on('request', note);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const raw = await context.request.get(path);
  const packed = brotliCompressSync(await raw.body()).length;
  const gain = (await raw.body()).length / packed;
  await devtools.send('Network.emulateNetworkConditions', {
    ...EDGE,
    downloadThroughput: EDGE.downloadThroughput * gain,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  const contentMs = await page.evaluate<number>(
    'performance.getEntriesByType("navigation")[0].domInteractive - performance.getEntriesByType("navigation")[0].fetchStart',
  );
  await page.waitForLoadState('load');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('Network.emulateNetworkConditions', {
    ...EDGE,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  page.off('request', note);
  return { contentMs: Math.round(contentMs), requests: asked.length };
}

/** The quickest of three loads: what else the machine does slows a load and never quickens one. */
export async function quickestOnEdge(reader: Reader, path: string): Promise<EdgeLoad> {
  let quickest = await loadOnEdge(reader, path);
  for (let more = 0; more < 2; more++) {
    const load = await loadOnEdge(reader, path);
    if (load.contentMs < quickest.contentMs) quickest = load;
  }
  return quickest;
}

/**
 * What a page costs on EDGE by itself, whatever machine asks: one trip for the page, which carries its styles, and the
 * line's time for its compressed bytes. Measured loads stand in `npm run bench -- pages`.
 */
export async function costOnEdge({ page, context }: Reader, path: string): Promise<EdgeCost> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked: string[] = [];
  const note = (request: { url: () => string }) => asked.push(request.url());
  page.on('request', note);
  await page.goto(path, { waitUntil: 'load' });
  page.off('request', note);
  const bytes = brotliCompressSync(await (await context.request.get(path)).body()).length;
  return {
    lineMs: Math.round(EDGE.latency + (bytes / EDGE.downloadThroughput) * 1_000),
    requests: asked.length,
    elsewhere: elsewhereOf(page, asked),
  };
}

function elsewhereOf(page: Page, asked: readonly string[]): string[] {
  const { host } = new URL(page.url());
  return asked.filter((url) => !url.startsWith('data:') && new URL(url).host !== host);
}
