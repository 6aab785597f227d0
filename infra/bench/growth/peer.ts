import { spawnSync } from 'node:child_process';
import { openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lmsCsv } from './lms-csv.ts';

const SCRIPT = join(import.meta.dirname, 'zscores-peer.R');
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

/** Values that differ between two files of results: a z-score, a flag, or one where the other has none. */
function differences(ours: string, theirs: string): { values: number; differing: number } {
  const [a, b] = [linesOf(ours), linesOf(theirs)];
  const [header, other] = [a.next().value as string[], b.next().value as string[]];
  const places = COMPARED.map((name) => [header.indexOf(name), other.indexOf(name)] as const);
  let [values, differing] = [0, 0];
  for (const row of a) {
    const twin = (b.next().value ?? []) as string[];
    for (const [at, there] of places) {
      values++;
      const [x, y] = [row[at] ?? '', twin[there] ?? ''];
      if ((x === '') !== (y === '') || Number(x) !== Number(y)) differing++;
    }
  }
  return { values, differing };
}

/**
 * Says how much longer a script of ours in R (data.table) takes for the same z-scores, when R is here. It is not WHO's
 * package, which does more with each row: what the script takes is the least that the package can.
 */
export function comparePeer(folder: string, ourSeconds: number, ourCpu: number): string {
  const [lms, input, ours, theirs] = ['lms.csv', 'in.csv', 'out', 'peer'].map((name) => join(folder, name));
  writeFileSync(lms!, lmsCsv());
  const started = performance.now();
  const { status, error } = spawnSync('Rscript', [SCRIPT, lms!, input!, theirs!], { stdio: 'ignore' });
  const seconds = (performance.now() - started) / 1000;
  if (error !== undefined || status !== 0) return 'peer in R: left out, no Rscript with data.table here\n';
  const { values, differing } = differences(ours!, theirs!);
  if (differing > 0) throw new Error(`The peer in R differs in ${differing} of ${values} values.`);
  const times = (seconds / ourSeconds).toFixed(1);
  return `peer in R (our script, not WHO's package): ${seconds.toFixed(2)} s, ${times} times as long (ours cpu ${ourCpu.toFixed(2)} s); ${values.toLocaleString('en')} values equal\n`;
}
