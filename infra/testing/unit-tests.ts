import { configDefaults, defineConfig } from 'vitest/config';

/** The Vitest configuration of `*.test.ts`: plain Node, no Worker and no browser. */
export function unitTests() {
  return defineConfig({
    test: {
      include: ['{src,test,tools}/**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, '**/*.workers.test.ts'],
      passWithNoTests: true,
    },
  });
}
