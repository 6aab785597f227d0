import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './api-env.ts';

const ALWAYS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** On every answer; one that set a header itself keeps it. */
export const securityHeaders = createMiddleware<ApiEnv>(async (c, next) => {
  await next();
  const headers = new Map<string, string>(Object.entries(ALWAYS));
  if (c.env.publicOrigin.startsWith('https:')) {
    headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
});
