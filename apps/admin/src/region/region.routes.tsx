import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { show } from '../http/show.ts';
import { rankedOf } from './ranking.tsx';
import { RegionPage } from './region.page.tsx';
import { sortingOf } from './sorting.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const regionRoutes = new Hono<AdminEnv>().get('/wilayah/:code', async (c) => {
  const { view, api } = c.var;
  const asked = c.req.query('periode');
  const period = asked !== undefined && MONTH.test(asked) ? asked : null;
  const [me, page] = await Promise.all([need(api.me()), need(api.regionPage(c.req.param('code'), period))]);
  const sorting = sortingOf(c.req.query('urut'), c.req.query('arah'));
  const ranked = rankedOf(c.req.query('indikator'));
  return show(c, <RegionPage view={view} me={me} page={page} sorting={sorting} ranked={ranked} />);
});
