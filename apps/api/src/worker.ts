import { WorkerEntrypoint } from 'cloudflare:workers';
import { createApp } from './app.ts';
import { bootstrap } from './bootstrap.ts';
import { configOf } from './env.ts';
import { platformOf } from './platform.ts';

const app = createApp();

export default {
  fetch: (request, env, context) => app.fetch(request, platformOf(configOf(env)), context),
} satisfies ExportedHandler<object>;

/** Reached only through the service binding of the local gateway; no deployed Worker binds to it. */
export class Bootstrap extends WorkerEntrypoint<object> {
  override fetch(request: Request): Promise<Response> {
    return bootstrap(request, platformOf(configOf(this.env)));
  }
}
