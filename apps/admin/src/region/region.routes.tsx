import type { RegionPage as RegionData } from '@konvergensi/contract';
import { Hono } from 'hono';
import type { ApiClient } from '../api/client.ts';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { show } from '../http/show.ts';
import { measuredIn } from './figure-set.ts';
import { RegionPage } from './region.page.tsx';
import { sortingOf } from './sorting.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const regionRoutes = new Hono<AdminEnv>().get('/wilayah/:code', async (c) => {
  const { view, api } = c.var;
  const asked = c.req.query('periode');
  const period = asked !== undefined && MONTH.test(asked) ? asked : null;
  const [me, page] = await Promise.all([need(api.me()), pageOf(api, c.req.param('code'), period)]);
  const sorting = sortingOf(c.req.query('urut'), c.req.query('arah'));
  return show(c, <RegionPage view={view} me={me} page={page} sorting={sorting} />);
});

/** Without a month asked for: the newest in which children were measured, which is seldom the running one. */
async function pageOf(api: ApiClient, code: string, period: string | null): Promise<RegionData> {
  const page = await need(api.regionPage(code, period));
  if (period !== null || measuredIn(page.own) > 0) return page;
  const measured = page.trend.filter(({ figures }) => measuredIn(figures) > 0).map((month) => month.period);
  const newest = measured.sort().at(-1);
  return newest === undefined ? page : need(api.regionPage(code, newest));
}
