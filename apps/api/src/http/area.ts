import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { Problem } from '@konvergensi/contract';
import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';
import type { RoutePermission } from './authenticate.ts';
import { fieldErrors } from './field-errors.ts';

/** What `route` and `fileRoute` make; an area takes nothing else, so that each has its permission. */
export interface AreaRoute {
  route: RouteConfig & { 'x-permission': RoutePermission; 'x-names': boolean };
  handler: (c: Context<ApiEnv>) => Promise<Response>;
}

/** An area of the api: its routes, with everything that is wrong with a request said in one way. */
export function area<const Routes extends readonly AreaRoute[]>(name: string, routes: Routes) {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      // An address that cannot exist does not.
      if (result.target === 'param') throw new Problem('not-found');
      throw new Problem('invalid', { errors: fieldErrors(result.error) });
    },
  });
  return app.openapiRoutes(routes.map((one) => documented(name, one)) as unknown as Routes);
}

const documented = (name: string, { route, handler }: AreaRoute): AreaRoute => ({
  route: {
    ...route,
    tags: [name],
    ...(route['x-permission'] === 'public' ? {} : { security: [{ cookie: [] }, { bearer: [] }] }),
  },
  handler,
});
