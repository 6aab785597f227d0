import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../packages/db/migrations');
const KINDS = ['directory', 'shard'] as const;

/** Applies missing migrations through the gateway; does nothing when the files are those of the last time. */
export async function applyMigrations(url: string, folder: string): Promise<boolean> {
  const files = KINDS.map((kind) => ({ kind, files: migrationFiles(kind) }));
  const stamp = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const stampPath = join(folder, 'state', 'migrated');
  if (contentOf(stampPath) === stamp) return false;
  // Loaded only when needed: wrangler's module takes a second.
  const { unstable_splitSqlQuery: split } = await import('wrangler');
  const body = Object.fromEntries(
    files.map(({ kind, files }) => [kind, files.map(({ name, sql }) => ({ name, statements: split(sql) }))]),
  );
  const response = await fetch(`${url}/__dev/migrate`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`Migrating failed: ${await response.text()}`);
  writeFileSync(stampPath, stamp);
  return true;
}

function migrationFiles(kind: string): { name: string; sql: string }[] {
  const names = readdirSync(join(ROOT, kind))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name) => ({ name, sql: readFileSync(join(ROOT, kind, name), 'utf8') }));
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
