import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importView } from '@konvergensi/contract';
import { demoDistricts } from '../demo/districts.ts';
import { generateCsv } from '../demo/files.ts';
import { demoFile, placeOf } from '../demo/generate.ts';
import { bringIn, figuresSettle } from '../demo/seed/imports.ts';
import type { Session } from '../demo/seed/people.ts';
import { KAUR, officerOfKaur } from '../e2e/import/officer-of-kaur.ts';
import { startTestPlatform } from '../testing/test-platform.ts';
import { limitHeaps } from './import/heap-limit.ts';
import { savesWhile } from './import/saves-while.ts';
import { watchMemory } from './import/worker-memory.ts';

// npm run bench -- import [FILE MONTH]: an export of a mean district, then 100,000 rows with saves meanwhile.

const ROWS = 100_000;
const [file, month = '2026-02'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const row = (label: string, measured: string, promised: string) =>
  say(`${label.padEnd(48)} ${measured.padStart(14)}   promised ${promised}`);

async function timed(officer: Session, name: string, bytes: Uint8Array<ArrayBuffer>, ofMonth: string): Promise<number> {
  const started = performance.now();
  await bringIn(officer, KAUR, { name, type: 'application/octet-stream', bytes: () => bytes });
  await figuresSettle(officer, KAUR, ofMonth);
  return (performance.now() - started) / 1000;
}

/** Hands a file in and waits for its report, as the first half of bringing it in. */
async function checked(officer: Session, district: string, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const path = `/v1/districts/${district}/imports`;
  const form = new FormData();
  form.set('file', new File([bytes], name));
  let view = await officer.api.send('POST', path, importView, { form, key: `bench-${name.replaceAll('.', '-')}` });
  while (view.state !== 'checked') {
    if (view.state === 'refused' || view.state === 'failed') throw new Error(`${name}: ${view.state}`);
    await officer.api.pause(100);
    view = await officer.api.get(`${path}/${view.id}`, importView);
  }
}

async function csv(rows: number): Promise<Uint8Array<ArrayBuffer>> {
  let text = '';
  for await (const piece of generateCsv(rows, KAUR, { month: '2025-11' })) text += piece;
  return new Uint8Array(new TextEncoder().encode(text));
}

// Room for the buffers beside it, which the cloud counts into its 128 MB and V8's limit does not.
const HEAP_MB = 100;
const limited = limitHeaps(HEAP_MB);
say(
  limited
    ? `Every Worker has a heap of at most ${HEAP_MB} MB; one that needs more ends.`
    : 'Without a limit of the heap (Debian package capnproto is missing): memory is what is held after collection.',
);

const platform = await startTestPlatform();
try {
  const officer = await officerOfKaur(platform.url);
  const place = await placeOf(demoDistricts.find(({ code }) => code === KAUR)!);
  const sample =
    file === undefined ? demoFile(place, '2026-02') : { name: basename(file), bytes: () => readFileSync(file) };
  const seconds = await timed(officer, sample.name, new Uint8Array(sample.bytes()), month);
  row(`${sample.name}: upload to figures`, `${seconds.toFixed(1)} s`, '<= 8 s');

  const large = await csv(ROWS);
  const memory = await watchMemory('konvergensi-scheduler', limited);
  const saves = savesWhile(officer, KAUR, month);
  const started = performance.now();
  await checked(officer, KAUR, 'large.csv', large);
  const checkPeak = memory.peak();
  await timed(officer, 'large.csv', large, '2025-11');
  const took = (performance.now() - started) / 1000;
  const commitPeak = memory.peak();
  memory.stop();
  const { p50, p95, count } = await saves.stop();
  row(`${ROWS.toLocaleString('en')} rows of CSV: upload to figures`, `${took.toFixed(1)} s`, '<= 120 s');
  row(`saves meanwhile (${count}): median`, `${p50.toFixed(0)} ms`, '-');
  row('saves meanwhile: 95th percentile', `${p95.toFixed(0)} ms`, '<= 300 ms');
  row('scheduler, heap and buffers: peak of the check', `${checkPeak.toFixed(0)} MB`, '< 128 MB');
  row('scheduler, heap and buffers: commit, figures', `${commitPeak.toFixed(0)} MB`, '< 128 MB');
} finally {
  await platform.remove();
}
