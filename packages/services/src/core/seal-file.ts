import type { Deps } from './deps.ts';
import { hmac, sha256 } from './digest.ts';

/** What a seal vouches for: the heads of a database's chains at an instant. */
export interface SealFile {
  database: string;
  at: number;
  /** SHA-256 of the seal before this one; empty for the first. */
  prev: string;
  /** [scope, seq, hash] of every chain head. */
  heads: [scope: number, seq: number, hash: string][];
}

/** A seal as it lies in R2. */
interface Stored {
  seal: string;
  mac: string;
}

const prefixOf = (database: string): string => `seals/${database}/`;
export const sealKey = (database: string, at: number): string =>
  `${prefixOf(database)}${String(at).padStart(15, '0')}.json`;

export async function putSeal(deps: Deps, file: SealFile): Promise<string> {
  const key = sealKey(file.database, file.at);
  const seal = JSON.stringify(file);
  await deps.files.put(key, JSON.stringify({ seal, mac: await hmac(deps.trailKey, seal) } satisfies Stored));
  return key;
}

/** Keys of a database's seals, oldest first. */
export async function sealKeys(deps: Deps, database: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.files.list({ prefix: prefixOf(database), ...(cursor === undefined ? {} : { cursor }) });
    keys.push(...page.objects.map(({ key }) => key));
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return keys;
}

/** A seal with the digest that the next one refers to; null when it is not there or not ours. */
export async function readSeal(deps: Deps, key: string): Promise<{ file: SealFile; digest: string } | null> {
  const object = await deps.files.get(key);
  if (object === null) return null;
  const { seal, mac } = await object.json<Stored>();
  if (typeof seal !== 'string' || mac !== (await hmac(deps.trailKey, seal))) return null;
  return { file: JSON.parse(seal) as SealFile, digest: await sha256(seal) };
}
