import { isApiPath, isFromThisMachine } from './addresses.ts';
import { devRoute } from './dev-routes.ts';

export interface Env {
  API: Fetcher;
  /** The api's entry point for making the first operator; no deployed Worker binds to it. */
  API_BOOTSTRAP: Fetcher;
  ADMIN: Fetcher;
  SCHEDULER: { scheduled(event: { cron: string; scheduledTime: Date }): Promise<unknown> };
  DIRECTORY: D1Database;
  SHARD_00: D1Database;
  SHARD_01: D1Database;
}

/** Stands where Cloudflare's routes stand in the cloud, and fires what the cloud fires by itself. */
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/__dev/')) {
      if (!isFromThisMachine(request)) return new Response('Only for scripts on this machine.\n', { status: 403 });
      return devRoute(pathname.slice('/__dev/'.length), request, env);
    }
    return isApiPath(pathname) ? env.API.fetch(request) : env.ADMIN.fetch(request);
  },
} satisfies ExportedHandler<Env>;
