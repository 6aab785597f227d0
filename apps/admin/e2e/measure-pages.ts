import { openBrowser } from '../../../infra/testing/browser.ts';
import { MAIN_PAGES, runningDemonstration } from './demonstration.ts';
import { quickestOnEdge } from './edge.ts';
import { openReader, PHONE, signIn } from './reader.ts';

// npm run bench -- pages [DEV.JSON]: the main pages of Kaur in a running demonstration: server time of 60 requests one
// after another, by what the gateway answers, and content on EDGE (240 kbps, 840 ms, a processor six times slower).

const REQUESTS = 60;

const { url, officer } = runningDemonstration();
const browser = await openBrowser();
const reader = await openReader(browser, url, { screen: PHONE });
await signIn(reader, officer);
const cookie = (await reader.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

/** Milliseconds until the last byte, without a browser; the first three warm up. */
async function serverTimes(path: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = -3; i < REQUESTS; i += 1) {
    const began = performance.now();
    const answer = await fetch(url + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    if (i >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
for (const path of MAIN_PAGES) {
  const times = await serverTimes(path);
  const { contentMs, requests } = await quickestOnEdge(reader, path);
  process.stdout.write(
    `${path}: server p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; EDGE content ${contentMs} ms, ${requests} requests\n`,
  );
}
await browser.close();
