import { sha256 } from './digest.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID that follows from a text: the time of a given ULID, the rest from the text. The same text, the same id. */
export async function derivedUlid(time: string, text: string): Promise<string> {
  const digest = await sha256(text);
  let rest = '';
  for (let i = 0; i < 16; i += 1) rest += CROCKFORD[Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16) % 32];
  return time.slice(0, 10) + rest;
}

/** The n-th ULID (to a thousand million) that belongs to another one: its time and most of its randomness, then n. */
export function numberedUlid(of: string, n: number): string {
  let rest = '';
  for (let i = 0, left = n; i < 6; i += 1, left = Math.floor(left / 32)) rest = CROCKFORD[left % 32] + rest;
  return of.slice(0, 20) + rest;
}

/** Time part of ids that belong to no moment. */
export const NO_TIME = '0000000000';
