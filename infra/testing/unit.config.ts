import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Every workspace's pure tests in one Vitest. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', 'infra/vitest.config.ts'] },
});
