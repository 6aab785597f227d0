import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cloudflareTest, type D1Migration, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { COMPATIBILITY_DATE, COMPATIBILITY_FLAGS, queueName, SECRETS } from '../topology/topology.ts';

const ASSETS = join(import.meta.dirname, '../../apps/api/assets');
const MIGRATIONS = join(import.meta.dirname, '../../packages/db/migrations');

export interface WorkerTestOptions {
  /** Entry of the Worker under test, reached in a test as `exports.default`; none for a package. */
  main?: string;
  /** Extra text bindings, or others than the usual. */
  vars?: Record<string, string>;
}

/** One Vitest configuration for every `*.workers.test.ts`: real D1, R2 and queues in workerd, all migrations applied. */
export function workerTests(options: WorkerTestOptions = {}) {
  return defineConfig({
    plugins: [
      cloudflareTest(async () => ({
        ...(options.main === undefined ? {} : { main: options.main }),
        miniflare: {
          compatibilityDate: COMPATIBILITY_DATE,
          compatibilityFlags: [...COMPATIBILITY_FLAGS],
          d1Databases: ['DIRECTORY', 'SHARD_00', 'SHARD_01'],
          r2Buckets: ['FILES'],
          queueProducers: { RECOMPUTE: queueName('recompute'), IMPORT: queueName('import') },
          serviceBindings: { ASSETS: serveAsset },
          bindings: {
            ENVIRONMENT: 'test',
            PUBLIC_ORIGIN: 'http://localhost',
            RUNS: process.env['RUNS'] ?? '1',
            QUICK: process.env['QUICK'] ?? '0',
            ...Object.fromEntries(SECRETS.map((name) => [name, `${name} of the tests, long enough to be one`])),
            ...options.vars,
            TEST_MIGRATIONS: { directory: await migrations('directory'), shard: await migrations('shard') },
          },
        },
      })),
    ],
    test: {
      include: ['test/**/*.workers.test.ts', 'src/**/*.workers.test.ts'],
      setupFiles: [join(import.meta.dirname, 'fresh-databases.ts')],
      passWithNoTests: true,
      isolate: false,
      // Each step that runs tests of the api would transform all of it anew.
      fsModuleCache: true,
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  });
}

async function migrations(kind: 'directory' | 'shard'): Promise<D1Migration[]> {
  const folder = join(MIGRATIONS, kind);
  return existsSync(folder) ? readD1Migrations(folder) : [];
}

/** Stands for the api's static assets: the region packs (`npm run build` writes them, and so does `npm start`). */
async function serveAsset(request: { url: string }): Promise<Response> {
  const path = join(ASSETS, new URL(request.url).pathname);
  return existsSync(path) ? new Response(await readFile(path)) : new Response(null, { status: 404 });
}
