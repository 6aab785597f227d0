import { type Context, Hono } from 'hono';
import type { TrailAsked } from '../api/client.ts';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { placeOf } from '../http/place.ts';
import { show } from '../http/show.ts';
import { TrailPageView } from './trail.page.tsx';

const FILTERS = ['by', 'subject', 'kind', 'from', 'to', 'before'] as const;

export const trailRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/jejak', async (c) => {
    const { api, view } = c.var;
    const asked = askedOf(c);
    const [place, trail, check] = await Promise.all([
      placeOf(c, asked.region),
      need(api.trail(asked)),
      c.req.query('periksa') === undefined ? null : need(api.checkTrail(asked.region)),
    ]);
    return show(c, <TrailPageView view={view} place={place} trail={trail} asked={asked} check={check} />);
  })
  .get('/wilayah/:code/jejak.csv', async (c) => {
    const { before: _all, ...asked } = askedOf(c);
    const file = await c.var.api.trailCsv({ ...asked, why: c.req.query('why') ?? '' });
    return new Response(file.body, { status: file.status, headers: fileHeaders(file.headers) });
  });

/** The filters that were filled in. */
function askedOf(c: Context<AdminEnv>): TrailAsked {
  const filled = FILTERS.flatMap((name) => {
    const value = c.req.query(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { region: c.req.param('code') ?? '', ...Object.fromEntries(filled) };
}
