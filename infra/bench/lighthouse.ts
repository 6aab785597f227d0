import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// npm run bench -- lighthouse [DEV.JSON]: Lighthouse on the main pages; it stands with the pages, apps/admin/e2e.
const script = join(import.meta.dirname, '../../apps/admin/e2e/measure-lighthouse.ts');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
