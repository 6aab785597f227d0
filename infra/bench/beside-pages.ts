import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../apps/admin/e2e');

/** Runs a measurement that stands with the pages, apps/admin/e2e, with what the command was given. */
export function measureBesidePages(script: string): void {
  const { status } = spawnSync(process.execPath, [join(FOLDER, script), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
