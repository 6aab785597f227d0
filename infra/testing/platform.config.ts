import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that need several Workers at once: infra/e2e. One file at a time, since each starts a whole platform. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['e2e/**/*.test.ts'],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
