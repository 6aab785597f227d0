/**
 * Measures the growth command line on this machine, each command as a process of its own on a million made-up children:
 * `node infra/bench/growth-cli.ts [rows]`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparePeers } from './growth/peer.ts';
import { madeUpChildren } from './made-up-children.ts';

const SEED = 20060427;
const ROWS = Number(process.argv[2] ?? 1_000_000);
const BLOCK = 50_000;
const CLUSTER_ROWS = 25;
const STRATUM_ROWS = 1000;
const HEADER = 'id,sex,age,weight,lenhei,measure,oedema,headc,armc,triskin,subskin,cluster,strata,puskesmas';
const CLI = join(import.meta.dirname, '../growth/cli.ts');
const USAGE_MARK = 'usage ';
const REPORT_USAGE = `process.on('exit',()=>process.stderr.write('${USAGE_MARK}'+JSON.stringify(process.resourceUsage())))`;
const RUNS = [
  ['zscores'],
  ['prevalence'],
  ['prevalence', '--cluster', 'cluster', '--strata', 'strata', '--by', 'puskesmas'],
  ['quality', '--cluster', 'cluster', '--by', 'puskesmas'],
] as const;

function writeRows(file: number, from: number, count: number): void {
  const { sex, ageDays, weightKg, lengthCm, position, oedema, headCm, armCm, tricepsMm, subscapularMm } =
    madeUpChildren(count, SEED + from);
  const lines = Array.from({ length: count }, (_, i) => {
    const row = from + i;
    const measures = [weightKg, lengthCm].map((column) => column[i]!.toFixed(1));
    const others = [headCm, armCm, tricepsMm, subscapularMm].map((column) => column[i]!.toFixed(1));
    const coded = [position[i] === 1 ? 'l' : 'h', oedema[i] === 1 ? 'y' : 'n'];
    const design = [
      Math.floor(row / CLUSTER_ROWS),
      Math.floor(row / STRATUM_ROWS),
      `Puskesmas ${Math.floor(row / CLUSTER_ROWS) % 40}`,
    ];
    return [`c${row}`, sex[i], ageDays[i], ...measures, ...coded, ...others, ...design].join(',');
  });
  writeSync(file, `${lines.join('\n')}\n`);
}

function writeFile(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, `${HEADER}\n`);
  for (let from = 0; from < ROWS; from += BLOCK) writeRows(file, from, Math.min(BLOCK, ROWS - from));
  closeSync(file);
}

function measure(folder: string, [command, ...options]: readonly string[]): { seconds: number; cpu: number } {
  const paths = [join(folder, 'in.csv'), join(folder, 'out')];
  const start = performance.now();
  const args = ['--import', `data:text/javascript,${REPORT_USAGE}`, CLI, command!, ...paths, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { maxRSS, userCPUTime } = JSON.parse(stderr.slice(stderr.lastIndexOf(USAGE_MARK) + USAGE_MARK.length));
  const rate = Math.round(ROWS / seconds).toLocaleString('en');
  process.stdout.write(
    `${[command, ...options].join(' ').padEnd(72)}${seconds.toFixed(2)} s (cpu ${(userCPUTime / 1e6).toFixed(2)} s)  ${rate} rows/s  peak ${(maxRSS / 1024).toFixed(0)} MB\n`,
  );
  return { seconds, cpu: userCPUTime / 1e6 };
}

const folder = mkdtempSync(join(tmpdir(), 'growth-bench-'));
try {
  writeFile(join(folder, 'in.csv'));
  const size = statSync(join(folder, 'in.csv')).size / 1e6;
  process.stdout.write(`growth-cli: ${ROWS.toLocaleString('en')} made-up rows, ${size.toFixed(0)} MB, seed ${SEED}\n`);
  process.stdout.write('promised: a million rows in at most 300 MB; only prevalence grows with the file\n');
  for (const run of RUNS) {
    const { seconds, cpu } = measure(folder, run);
    if (run[0] === 'zscores') process.stdout.write(comparePeers(folder, seconds, cpu));
  }
} finally {
  rmSync(folder, { recursive: true });
}
