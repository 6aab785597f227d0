import { createMiddleware } from 'hono/factory';
import { stylesheetHash } from '../ui/stylesheet.ts';

/** Nothing runs or loads here but our own files and the one stylesheet whose hash is named. */
export const securityHeaders = (publicOrigin: string) =>
  createMiddleware(async (c, next) => {
    await next();
    if (publicOrigin.startsWith('https:')) c.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src '${await stylesheetHash()}'`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "manifest-src 'self'",
      "worker-src 'self'",
    ];
    c.header('content-security-policy', policy.join('; '));
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-store');
  });
