import type { Context } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';

/** Confirmed puskesmas; a page stands without them: not everyone who makes accounts may read facilities. */
export async function puskesmasOf(c: Context<AdminEnv>, code: string) {
  const found = await c.var.api.facilities(code);
  if (!found.ok) return [];
  return found.data.facilities.filter(({ kind, state }) => kind === 'puskesmas' && state === 'confirmed');
}
