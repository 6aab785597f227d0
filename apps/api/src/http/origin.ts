import { Problem } from '@konvergensi/contract';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that a page of another site sends with the reader's cookie. Programs send neither header; browsers
 * send at least one with every write.
 */
export function refuseForeignOrigin(request: Request, publicOrigin: string): void {
  if (READING.has(request.method)) return;
  const origin = request.headers.get('origin');
  if (origin !== null && !isOwn(origin, publicOrigin)) throw new Problem('forbidden');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Problem('forbidden');
}

/** On one machine, `localhost` and `127.0.0.1` at the same port are one place. */
function isOwn(origin: string, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(publicOrigin)];
  const samePlace = theirs.protocol === ours.protocol && theirs.port === ours.port;
  return samePlace && LOOPBACK.has(theirs.hostname) && LOOPBACK.has(ours.hostname);
}
