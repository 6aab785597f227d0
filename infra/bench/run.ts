import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench -- growth` runs growth.ts of this folder; without a name, every benchmark in turn. A file that exports
 * something is a part of one, not a benchmark.
 */
const [wanted, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'run.ts')
  .filter((file) => !/^export /m.test(readFileSync(join(import.meta.dirname, file), 'utf8')))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

if (wanted !== undefined && !names.includes(wanted)) {
  process.stderr.write(`No benchmark ${wanted}. There are: ${names.join(', ')}\n`);
  process.exit(2);
}
for (const name of wanted === undefined ? names : [wanted]) {
  if (wanted === undefined) process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
