import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf, trackedFiles } from './tracked-files.ts';

const workspaces = trackedFiles()
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => path.slice(0, -'/package.json'.length));

it.each(workspaces)('%s says in a README what it is for, what it may import and how to test it', (workspace) => {
  expect(existsSync(join(ROOT, workspace, 'README.md'))).toBe(true);
  const text = textOf(`${workspace}/README.md`);
  expect(text).toMatch(/import/i);
  expect(text).toMatch(/test/i);
});
