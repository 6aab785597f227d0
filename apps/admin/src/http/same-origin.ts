import { createMiddleware } from 'hono/factory';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Stops forms of other sites from acting in a reader's name; the session cookie is SameSite besides. A browser sends one
 * of the three headers with every form, a program none.
 */
export function sameOrigin(publicOrigin: string) {
  return createMiddleware(async (c, next) => {
    if (WRITING.has(c.req.method) && !comesFromHere(c.req.raw, publicOrigin)) {
      return c.text('Permintaan lintas situs ditolak. / Cross-site request refused.\n', 403);
    }
    return next();
  });
}

function comesFromHere(request: Request, publicOrigin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const from = request.headers.get('origin') ?? originOf(request.headers.get('referer'));
  return from === null || from === publicOrigin || isSameMachine(from, publicOrigin);
}

const originOf = (referer: string | null): string | null =>
  referer !== null && URL.canParse(referer) ? new URL(referer).origin : referer;

/** A platform on this machine answers under `localhost` and `127.0.0.1` alike, at one port. */
function isSameMachine(origin: string, publicOrigin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(publicOrigin)];
  return theirs.port === ours.port && LOOPBACK.has(theirs.hostname) && LOOPBACK.has(ours.hostname);
}
