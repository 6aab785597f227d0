import { adminApp } from './app.ts';
import type { Env } from './env.ts';

const apps = new WeakMap<Env, ReturnType<typeof adminApp>>();

/** One app for each environment object the runtime gives. */
function appOf(env: Env): ReturnType<typeof adminApp> {
  const known = apps.get(env);
  if (known !== undefined) return known;
  const app = adminApp({
    api: (request: Request) => env.API.fetch(request),
    publicOrigin: env.PUBLIC_ORIGIN,
    now: () => Date.now(),
  });
  apps.set(env, app);
  return app;
}

export default {
  fetch: (request: Request, env: Env) => appOf(env).fetch(request),
} satisfies ExportedHandler<Env>;
