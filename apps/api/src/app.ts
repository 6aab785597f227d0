import { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '@konvergensi/contract';
import { libraryRoutes } from './auth/library-routes.ts';
import { districts } from './district/districts.area.ts';
import type { ApiEnv } from './http/api-env.ts';
import { problemResponse } from './http/problem-response.ts';
import { requestContext } from './http/request-context.ts';
import { securityHeaders } from './http/security-headers.ts';
import { people } from './people/people.area.ts';
import { regions } from './region/regions.area.ts';
import { session } from './session/session.area.ts';

const AREAS = [session, people, regions, districts] as const;

/** The whole api. It decides nothing: who may, what is asked, which verb, what leaves. */
export function createApp() {
  const app = new OpenAPIHono<ApiEnv>();
  app.use(securityHeaders, requestContext);
  app.onError((error, c) => problemResponse(c, error));
  app.notFound((c) => problemResponse(c, new Problem('not-found')));
  for (const area of AREAS) app.route('/', area);
  app.route('/', libraryRoutes);
  return app;
}
