import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Secrets } from './secrets.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIGS = ['infra/local', 'apps/admin', 'apps/api', 'apps/scheduler'];
const WRANGLER = join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'wrangler-dist/cli.js');

export interface WranglerOptions {
  folder: string;
  port: number;
  origin: string;
  secrets: Secrets;
  /** Warnings and errors of the Workers and of wrangler, a line at a time. */
  onLine(line: string): void;
}

/** One `wrangler dev` with every Worker; two on one data folder would fail most writes. */
export function spawnWrangler(options: WranglerOptions): ChildProcess {
  const configs = CONFIGS.flatMap((folder) => ['-c', join(ROOT, folder, 'wrangler.jsonc')]);
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      `--import=${new URL('leave-with-parent.mjs', import.meta.url).href}`,
      WRANGLER,
      'dev',
      ...configs,
      ...['--persist-to', join(options.folder, 'state')],
      ...['--ip', '127.0.0.1', '--port', String(options.port)],
      ...['--log-level', 'warn', '--show-interactive-dev-session=false'],
    ],
    { cwd: ROOT, env: environmentOf(options), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const log = createWriteStream(join(options.folder, 'platform.log'), { flags: 'w' });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    stream.pipe(log, { end: false });
    createInterface(stream).on('line', options.onLine);
  }
  return child;
}

/** wrangler hands vars and required secrets from its environment to every Worker (a file would reach only the first). */
function environmentOf({ folder, origin, secrets }: WranglerOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...secrets,
    ENVIRONMENT: 'local',
    PUBLIC_ORIGIN: origin,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    DO_NOT_TRACK: '1',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_NO_SKILLS_UPDATE_PROMPTS: '1',
    WRANGLER_REGISTRY_PATH: join(folder, 'registry'),
    WRANGLER_LOG_PATH: join(folder, 'logs'),
    NO_COLOR: '1',
  };
}
