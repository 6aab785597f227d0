import { spawnSync } from 'node:child_process';
import { openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lmsCsv } from './lms-csv.ts';

interface Peer {
  name: string;
  script: string;
  without: string;
}

/** WHO's package, where somebody has installed it, and a script of ours that does less: the least that R can take. */
const PEERS: readonly Peer[] = [
  { name: "WHO's package anthro", script: 'who-package-peer.R', without: 'no Rscript with data.table and anthro here' },
  { name: 'our own script in R', script: 'zscores-peer.R', without: 'no Rscript with data.table here' },
];
const COMPARED = ['len', 'wei', 'wfl', 'bmi', 'hc', 'ac', 'ts', 'ss'].flatMap((code) => [`z${code}`, `f${code}`]);
const PIECE = 1 << 20;

function* linesOf(path: string): Generator<string[]> {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(PIECE);
  let rest = '';
  for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes)) {
    const lines = (rest + bytes.toString('latin1', 0, count)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.split(',');
  }
}

/**
 * Lengths measured lying whose standing height the package takes for the row after: 103.1 − 0.7 lands a hair under 102.4 in
 * binary, and 102.3 with the whole step to 102.5 is read. Ours reads the row of 102.4.
 */
const BETWEEN_ROWS = new Set(['51.9', '103.1']);

/** Values that differ between two files of results: a z-score, a flag, or one where the other has none. */
function differences(ours: string, theirs: string): { values: number; differing: number; betweenRows: number } {
  const [a, b] = [linesOf(ours), linesOf(theirs)];
  const [header, other] = [a.next().value as string[], b.next().value as string[]];
  const places = COMPARED.map((name) => [header.indexOf(name), other.indexOf(name)] as const);
  const [length, position] = [header.indexOf('lenhei'), header.indexOf('measure')];
  let [values, differing, betweenRows] = [0, 0, 0];
  for (const row of a) {
    const twin = (b.next().value ?? []) as string[];
    for (const [at, there] of places) {
      values++;
      const [x, y] = [row[at] ?? '', twin[there] ?? ''];
      if ((x === '') === (y === '') && Number(x) === Number(y)) continue;
      if (row[position] === 'l' && BETWEEN_ROWS.has(row[length]!)) betweenRows++;
      else differing++;
    }
  }
  return { values, differing, betweenRows };
}

/** Says how much longer the same z-scores take in R, as a whole process on the same file, and that they are the same. */
export function comparePeers(folder: string, ourSeconds: number, ourCpu: number): string {
  writeFileSync(join(folder, 'lms.csv'), lmsCsv());
  return PEERS.map((peer) => comparePeer(peer, folder, ourSeconds, ourCpu)).join('');
}

function comparePeer({ name, script, without }: Peer, folder: string, ourSeconds: number, ourCpu: number): string {
  const [lms, input, ours, theirs] = ['lms.csv', 'in.csv', 'out', 'peer'].map((file) => join(folder, file));
  const started = performance.now();
  const run = spawnSync('Rscript', [join(import.meta.dirname, script), lms!, input!, theirs!], { stdio: 'ignore' });
  const seconds = (performance.now() - started) / 1000;
  if (run.error !== undefined || run.status !== 0) return `peer, ${name}: left out, ${without}\n`;
  const { values, differing, betweenRows } = differences(ours!, theirs!);
  if (differing > 0) throw new Error(`${name} differs in ${differing} of ${values} values.`);
  const times = (seconds / ourSeconds).toFixed(1);
  return `peer, ${name}: ${seconds.toFixed(2)} s, ${times} times as long (ours cpu ${ourCpu.toFixed(2)} s); ${(values - betweenRows).toLocaleString('en')} values equal, ${betweenRows} between two rows of the table\n`;
}
