import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Folders that never belong to the repository; for a copy of it without git. */
const NOT_OURS = new Set(['node_modules', '.git', '.data', '.turbo', '.wrangler', 'dist', 'regions']);
const BINARY = /\.(png|jpg|ico|woff2|xls|xlsx|gz)$/;

/** Paths of what is, or is about to be, in the repository. */
export function trackedFiles(): string[] {
  try {
    const list = ['ls-files', '--cached', '--others', '--exclude-standard'];
    const output = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.split('\n').filter((path) => path !== '');
  } catch {
    return walk('');
  }
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every text file with its content; a file that is deleted but still listed is left out. */
export function trackedTexts(): { path: string; text: string }[] {
  return trackedFiles().flatMap((path) => {
    if (BINARY.test(path)) return [];
    try {
      return [{ path, text: textOf(path) }];
    } catch {
      return [];
    }
  });
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.has(entry.name) && path !== 'infra/regions' ? [] : walk(path);
  });
}
