const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isApiPath(pathname: string): boolean {
  return pathname.startsWith('/v1/') || pathname.startsWith('/auth/');
}

/** A page of another site in the user's browser can send here too, but not without `Origin`, or under a foreign name. */
export function isFromThisMachine(request: Request): boolean {
  return LOOPBACK.has(new URL(request.url).hostname) && !request.headers.has('origin');
}
