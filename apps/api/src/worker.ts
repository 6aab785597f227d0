import { WorkerEntrypoint } from 'cloudflare:workers';
import { Hono } from 'hono';

const app = new Hono().get('/healthz', (c) => c.json({ ok: true })).get('/v1/healthz', (c) => c.json({ ok: true }));

export default app;

/** Reached only through the service binding of the local gateway; no deployed Worker binds to it. */
export class Bootstrap extends WorkerEntrypoint {
  override fetch(): Response {
    return Response.json({ ok: true });
  }
}
