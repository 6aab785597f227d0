import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// npm run bench -- pages [DEV.JSON]: the main pages in a browser; it stands with the pages, apps/admin/e2e.
const script = join(import.meta.dirname, '../../apps/admin/e2e/measure-pages.ts');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
