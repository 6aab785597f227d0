import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Every workspace's Worker tests in one Vitest. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { projects: ['packages/*/vitest.workers.config.ts', 'apps/*/vitest.workers.config.ts'] },
});
