import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRETS } from '../topology/topology.ts';

export type Secrets = Record<(typeof SECRETS)[number], string>;

/** The secrets of a local data folder: made once, readable by this user alone, never in the repository. */
export function localSecrets(folder: string): Secrets {
  const path = join(folder, 'secrets.json');
  const kept = read(path);
  const all = Object.fromEntries(SECRETS.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')]));
  if (SECRETS.some((name) => kept[name] === undefined))
    writeFileSync(path, JSON.stringify(all, null, 2), { mode: 0o600 });
  return all as Secrets;
}

function read(path: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
