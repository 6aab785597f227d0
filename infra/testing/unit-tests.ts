import { configDefaults, defineConfig } from 'vitest/config';

/** The Vitest configuration of `*.test.ts`: plain Node, no Worker, no browser. */
export function unitTests() {
  return defineConfig({
    test: {
      include: ['**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, '**/*.workers.test.ts', 'e2e/**'],
      passWithNoTests: true,
      testTimeout: 30_000,
      // Nothing here keeps state in a module, so modules are loaded once for all files.
      isolate: false,
    },
  });
}
