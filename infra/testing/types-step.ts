import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkStep } from './steps.ts';

const ROOT = join(import.meta.dirname, '../..');
const projects = globSync(
  ['{apps,packages}/*/tsconfig.json', 'infra/tsconfig.json', 'infra/local/gateway/tsconfig.json'],
  { cwd: ROOT },
).map((file) => dirname(file));

/**
 * Types of all workspaces in one process and one thread, with less collecting of garbage: a third of the work that a
 * process for each takes, and the other core is busy with other steps anyway.
 */
export const typesStep = checkStep('types', ['tsc', '-b', ...projects, '--singleThreaded'], { GOGC: '400' });
