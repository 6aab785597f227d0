import { sha256 } from './digest.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID that follows from a text: the time of a given ULID, the rest from the text. The same text, the same id. */
export async function derivedUlid(time: string, text: string): Promise<string> {
  const digest = await sha256(text);
  let rest = '';
  for (let i = 0; i < 16; i += 1) rest += CROCKFORD[Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16) % 32];
  return time.slice(0, 10) + rest;
}

/** Time part of ids that belong to no moment. */
export const NO_TIME = '0000000000';
