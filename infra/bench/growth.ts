/** Measures the growth standards on this machine: `node infra/bench/growth.ts`. One core, made-up children. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allocateZColumns, zScoreColumns, zScores } from '@konvergensi/domain';
import { childAt, madeUpChildren } from './made-up-children.ts';

const SEED = 20060427;
const CHILDREN = 50_000;
const ROUNDS = 60;
const COLD_STARTS = 20;
const ENCODED = new URL('../../packages/domain/src/growth/standards/lms.gen.ts', import.meta.url);

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function report(name: string, figure: string, promise: string): void {
  process.stdout.write(`${name.padEnd(38)}${figure.padStart(44)}   promised ${promise}\n`);
}

/** The best round is the machine's speed; the median says how busy it was meanwhile. */
function perSecond(children: number, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const speed = (time = Number.NaN) => Math.round(children / time).toLocaleString('en');
  return `${speed(sorted[0])} children/s (median ${speed(sorted[Math.floor(sorted.length / 2)])})`;
}

function benchColumns(children: ReturnType<typeof madeUpChildren>): string {
  const out = allocateZColumns(children.n);
  const times = Array.from({ length: ROUNDS }, () => seconds(() => void zScoreColumns(children, out)));
  return perSecond(children.n, times);
}

function benchOneByOne(children: ReturnType<typeof madeUpChildren>): string {
  const list = Array.from({ length: children.n }, (_, i) => childAt(children, i));
  const times = Array.from({ length: ROUNDS }, () => seconds(() => list.forEach((child) => void zScores(child))));
  return perSecond(children.n, times);
}

function benchDecoding(): string {
  const script = join(import.meta.dirname, 'growth/decode-cold.ts');
  const run = () => Number(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout);
  return `${Math.min(...Array.from({ length: COLD_STARTS }, run)).toFixed(1)} ms`;
}

const encoded = readFileSync(ENCODED);
const children = madeUpChildren(CHILDREN, SEED);

process.stdout.write(
  `growth: ${CHILDREN.toLocaleString('en')} made-up children, seed ${SEED}, best of ${ROUNDS} rounds\n`,
);
report('z-scores, columns, 8 indices', benchColumns(children), '>= 1,500,000');
report('z-scores, one by one, 8 indices', benchOneByOne(children), '>= 200,000');
report('decoding all nine tables, cold start', benchDecoding(), '<= 10 ms');
report('encoded tables, gzip', `${(gzipSync(encoded, { level: 9 }).length / 1000).toFixed(1)} kB`, '<= 150 kB');
