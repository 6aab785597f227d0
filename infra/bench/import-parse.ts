import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPlanner, openSheet, type Planner, parseRow, type RegionRow } from '@konvergensi/domain';
import { openFile } from '@konvergensi/services';
import { demoDistricts } from '../demo/districts.ts';
import { generateCsv } from '../demo/files.ts';
import { demoFile, placeOf } from '../demo/generate.ts';
import { readProvinces } from '../regions/source.ts';

// npm run bench -- import-parse [FILE]: reading and planning an export of Kaur, without database; then 100,000 rows.

const KAUR = '17.04';
const ROWS = 100_000;
const TODAY = '2026-11-22';
/** About what a Worker may hold beside its own code. */
const HEAP = ['--max-old-space-size=80', '--max-semi-space-size=4'];
const say = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = (bytes: number) => bytes / 1_000_000;

async function regionsOf(code: string): Promise<RegionRow[]> {
  const seeds = ((await readProvinces()).get(code.slice(0, 2)) ?? []).filter((seed) => seed.code.startsWith(code));
  const ids = new Map(seeds.map((seed, id) => [seed.code, id]));
  return seeds.map((seed, id) => ({
    ...seed,
    id,
    level: seed.code.split('.').length as RegionRow['level'],
    parentId: ids.get(seed.parent ?? '') ?? null,
    validFrom: '2000-01-01',
    validTo: null,
  }));
}

/** Reads and plans one file; in a process of its own, so that what is held is held by this alone. */
async function measure(path: string): Promise<void> {
  const before = process.memoryUsage().rss;
  const regions = await regionsOf(KAUR);
  const started = performance.now();
  const cpuBefore = process.cpuUsage();
  const { kind, rows } = await openFile(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
  const sheet = openSheet();
  let planner: Planner | undefined;
  let [count, peak, longest, resumed] = [0, 0, 0, started];
  for await (const batch of rows) {
    for (const row of batch) {
      const data = sheet.take(row);
      if (data === null || sheet.header === null) continue;
      planner ??= createPlanner({ header: sheet.header, regions, aliases: [], registered: [], today: TODAY });
      planner.row(parseRow(data, sheet.header, TODAY));
      count++;
    }
    peak = Math.max(peak, process.memoryUsage().rss - before);
    longest = Math.max(longest, performance.now() - resumed);
    await new Promise((resolve) => setTimeout(resolve, 0));
    resumed = performance.now();
  }
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(cpuBefore).user / 1e6;
  const size = `${megabytes(statSync(path).size).toFixed(1)} MB ${kind}, ${count.toLocaleString('en')} rows`;
  const speed = `${seconds.toFixed(2)} s, ${Math.round(count / seconds).toLocaleString('en')} rows/s, ${cpu.toFixed(1)} s CPU`;
  say(
    `${size.padEnd(36)}${speed.padStart(38)}   peak +${megabytes(peak).toFixed(0)} MB, longest turn ${longest.toFixed(0)} ms`,
  );
}

const [file, only] = process.argv.slice(2);
if (only === 'only' && file !== undefined) {
  await measure(file);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'konvergensi-bench-'));
  try {
    const kaur = demoDistricts.find(({ code }) => code === KAUR);
    if (kaur === undefined) throw new Error('Kaur is not in the demonstration');
    const export_ = demoFile(await placeOf(kaur), '2026-02');
    const small = file ?? join(folder, basename(export_.name));
    const large = join(folder, 'large.csv');
    if (file === undefined) writeFileSync(small, export_.bytes());
    await pipeline(generateCsv(ROWS, KAUR, { month: '2025-11' }), createWriteStream(large));
    for (const path of [small, large])
      execFileSync(process.execPath, [...HEAP, import.meta.filename, path, 'only'], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
