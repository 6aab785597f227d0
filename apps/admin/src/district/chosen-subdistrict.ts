import type { Context } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import type { Place } from '../http/place.ts';

/** The sub-district named in the address, when it is one of this district. */
export async function chosenSubdistrict(c: Context<AdminEnv>, place: Place, otherwise?: string) {
  const wanted = c.req.query('kecamatan') || otherwise;
  const asked = place.children.find(({ code }) => code === wanted);
  if (asked === undefined) return null;
  return { code: asked.code, villages: (await need(c.var.api.region(asked.code))).children };
}
