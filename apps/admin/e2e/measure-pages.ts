import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { quickestOnEdge } from './edge.ts';
import { openReader, PHONE, signIn } from './reader.ts';

// npm run bench -- pages [DEV.JSON]: the main pages of Kaur in a running demonstration: server time of 60 requests one
// after another, by what the gateway answers, and content on EDGE (240 kbps, 840 ms, a processor six times slower).

interface DevFile {
  url: string;
  users: { username: string; password: string }[];
}

const PAGES = [
  '/',
  '/wilayah/17.04?periode=2026-08',
  '/wilayah/17.04/tabel?periode=2026-08',
  '/wilayah/17.04/peta?periode=2026-08',
  '/wilayah/17.04/angka/stunted?periode=2026-08',
  '/desa/17.04.02.2009/anak?bulan=2026-08',
  '/desa/17.04.02.2009/register',
  '/kabupaten/17.04/impor',
];
const REQUESTS = 60;

const file = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.data/dev.json');
const { url, users } = JSON.parse(readFileSync(file, 'utf8')) as DevFile;
const officer = users.find(({ username }) => username === 'dinkes.kaur');
if (officer === undefined) throw new Error(`${file} names no officer of Kaur; is the demonstration loaded?`);

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
for (const path of PAGES) {
  const times = await serverTimes(path);
  const { contentMs, requests } = await quickestOnEdge(reader, path);
  process.stdout.write(
    `${path}: server p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; EDGE content ${contentMs} ms, ${requests} requests\n`,
  );
}
await browser.close();
