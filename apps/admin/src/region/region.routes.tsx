import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { isMonth } from '../ui/period-options.tsx';
import { rankedOf } from './ranking.tsx';
import { RegionPage } from './region.page.tsx';
import { sortingOf } from './sorting.ts';

export const regionRoutes = new Hono<AdminEnv>().get('/wilayah/:code', async (c) => {
  const { view, api } = c.var;
  const [me, page] = await Promise.all([need(api.me()), need(api.regionPage(c.req.param('code'), askedPeriod(c)))]);
  const sorting = sortingOf(c.req.query('urut'), c.req.query('arah'));
  const ranked = rankedOf(c.req.query('indikator'));
  // What surveys say is beside the figures, never in their way: without it the page is whole.
  const found = isMonth(page.period) ? await api.beside(page.region.code, 'stunted', page.period, 'no') : null;
  const beside = found?.ok ? found.data : null;
  return showFresh(c, [me, page, beside], () => (
    <RegionPage view={view} me={me} page={page} beside={beside} sorting={sorting} ranked={ranked} />
  ));
});
