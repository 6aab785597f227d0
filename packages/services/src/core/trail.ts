import type { TrailRow } from '@konvergensi/db';
import { hmac, sha256 } from './digest.ts';

export interface TrailEntry {
  /** A village, a district's settings, or a region of the directory (0: the installation). */
  scope: number;
  verb: string;
  subject: string;
  /** What changed: ids and values, never a NIK. */
  body: Readonly<Record<string, unknown>>;
}

export interface Head {
  seq: number;
  hash: string;
}

export const emptyHead: Head = { seq: 0, hash: '' };

const meta = (row: Omit<TrailRow, 'hash' | 'body' | 'body_hash'>): string =>
  JSON.stringify([row.scope, row.seq, row.at, row.actor, row.verb, row.subject]);

/** hash = HMAC(key, prev ‖ meta ‖ body_hash): the body may be erased later and the chain still verifies. */
export const linkHash = (key: CryptoKey, row: Omit<TrailRow, 'hash'>): Promise<string> =>
  hmac(key, `${row.prev}\n${meta(row)}\n${row.body_hash}`);

/** The next row of a chain. */
export async function nextLink(
  key: CryptoKey,
  head: Head,
  entry: TrailEntry,
  by: { actor: string; at: number },
): Promise<TrailRow> {
  const body = JSON.stringify(entry.body);
  const row = {
    scope: entry.scope,
    seq: head.seq + 1,
    at: by.at,
    actor: by.actor,
    verb: entry.verb,
    subject: entry.subject,
    body,
    body_hash: await sha256(body),
    prev: head.hash,
  };
  return { ...row, hash: await linkHash(key, row) };
}

/** What does not hold of an entry that follows another: its place, its body, its own hash. */
export async function linkFaults(key: CryptoKey, row: TrailRow, before: Head): Promise<('link' | 'body' | 'hash')[]> {
  const faults: ('link' | 'body' | 'hash')[] = [];
  if (row.prev !== before.hash || row.seq !== before.seq + 1) faults.push('link');
  if (row.body !== null && (await sha256(row.body)) !== row.body_hash) faults.push('body');
  if ((await linkHash(key, row)) !== row.hash) faults.push('hash');
  return faults;
}
