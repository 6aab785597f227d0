import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of pages in a real browser: apps/admin/e2e. */
export default defineConfig({
  root: join(import.meta.dirname, '../../apps/admin'),
  test: {
    include: ['e2e/**/*.e2e.ts'],
    passWithNoTests: true,
    globalSetup: ['e2e/shared-platform.ts'],
    // The files share one platform, each in a province of its own, and mostly wait: for figures, for a slow line.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
