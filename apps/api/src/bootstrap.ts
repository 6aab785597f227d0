import { bootstrapOperator, createToken } from '@konvergensi/services';
import { z } from 'zod';
import type { Platform } from './platform.ts';

const asked = z.object({ kind: z.enum(['operator', 'token']).default('operator') });
const TOKEN_DAYS = 30;

/**
 * Makes the first operator of a local platform. Answers the path of the one-time link while no password was chosen
 * (`null` afterwards) and, when a token is asked for, an API token. Refuses anywhere but on a local platform.
 */
export async function bootstrap(request: Request, platform: Platform): Promise<Response> {
  if (platform.environment !== 'local' && platform.environment !== 'test') return new Response(null, { status: 404 });
  const body = asked.safeParse(await request.json().catch(() => ({})));
  if (!body.success) return Response.json({ error: body.error.message }, { status: 422 });
  const deps = await platform.open(crypto.randomUUID());
  const { id, username, name, enrolmentToken } = await bootstrapOperator(deps);
  const path = enrolmentToken === null ? null : `/daftar/${enrolmentToken}`;
  if (body.data.kind === 'operator') return Response.json({ username, path });
  const operator = { role: 'operator', path: [], villages: null } as const;
  const actor = { id, name, grants: [operator], via: 'session', language: 'id' } as const;
  const { token } = await createToken(deps, actor, { name: 'bootstrap', days: TOKEN_DAYS });
  return Response.json({ username, path, token });
}
