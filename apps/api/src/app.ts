import { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '@konvergensi/contract';
import { AREAS } from './areas.ts';
import { libraryRoutes } from './auth/library-routes.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { allowedMethods, type KnownRoute } from './http/allowed-methods.ts';
import type { ApiEnv } from './http/api-env.ts';
import { problemResponse } from './http/problem-response.ts';
import { requestContext } from './http/request-context.ts';
import { securityHeaders } from './http/security-headers.ts';

/** The whole api. It decides nothing: who may, what is asked, which verb, what leaves. */
export function createApp(): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.use(securityHeaders, requestContext);
  for (const area of AREAS) app.route('/', area);
  app.route('/', libraryRoutes);
  app.route('/', docsRoutes(app));
  app.onError((error, c) => problemResponse(c, error));
  const allowed = allowedMethods(knownRoutes());
  app.notFound((c) => {
    const methods = allowed(c.req.path);
    if (methods.length === 0) return problemResponse(c, new Problem('not-found'));
    return problemResponse(c, new Problem('method-not-allowed'), { allow: methods.join(', ') });
  });
  return app;
}

/** Every route with the permission it declares. */
export function declaredRoutes() {
  return AREAS.flatMap((area) =>
    area.openAPIRegistry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : [])),
  );
}

const UNDOCUMENTED: readonly KnownRoute[] = [
  { method: 'post', path: '/auth/sign-in/username' },
  { method: 'post', path: '/auth/sign-out' },
  { method: 'get', path: '/auth/get-session' },
  { method: 'get', path: '/v1/openapi.json' },
  { method: 'get', path: '/v1/docs' },
];

const knownRoutes = (): KnownRoute[] => [...declaredRoutes(), ...UNDOCUMENTED];
