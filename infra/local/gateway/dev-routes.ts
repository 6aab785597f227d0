import type { Env } from './gateway.ts';
import { type Migration, migrate } from './migrate.ts';

type Handler = (request: Request, env: Env) => Promise<Response>;

const HANDLERS: Record<string, Handler> = {
  ready: async () => Response.json({ ready: true }),
  cron: fireCron,
  migrate: async (request, env) =>
    Response.json(await migrate(env, await request.json<Record<string, readonly Migration[]>>())),
  bootstrap: (request, env) => env.API_BOOTSTRAP.fetch(request),
};

export async function devRoute(name: string, request: Request, env: Env): Promise<Response> {
  const handler = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  if (handler === undefined) return new Response('No such local command.\n', { status: 404 });
  if (request.method !== 'POST') return new Response('POST only.\n', { status: 405, headers: { allow: 'POST' } });
  return handler(request, env);
}

/** Crons do not fire by themselves locally; over a service binding `scheduled` can be called. */
async function fireCron(request: Request, env: Env): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const cron = searchParams.get('cron') ?? '* * * * *';
  const at = new Date(Number(searchParams.get('at') ?? Date.now()));
  if (Number.isNaN(at.getTime())) return new Response('at: UTC milliseconds.\n', { status: 400 });
  await env.SCHEDULER.scheduled({ cron, scheduledTime: at });
  return Response.json({ cron });
}
