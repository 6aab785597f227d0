import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './api-env.ts';

/** What every request has before anything is decided: an id, a language, an address, what it may reach. */
export const requestContext = createMiddleware<ApiEnv>(async (c, next) => {
  const given = c.req.header('x-request-id') ?? '';
  const requestId = /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
  c.set('requestId', requestId);
  c.set('language', c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'id');
  // Cloudflare sets this header itself; the admin's binding passes its visitor's on. Locally there is one address.
  c.set('address', c.req.header('cf-connecting-ip') ?? 'local');
  c.set('signedIn', null);
  c.set('deps', await c.env.open(requestId));
  await next();
  c.res.headers.set('x-request-id', requestId);
});
