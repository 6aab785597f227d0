import type { RegionPage as RegionData } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { isMonth } from '../ui/period-options.tsx';
import { enteredPeriod } from './entered-table.tsx';
import { rankedOf } from './ranking.tsx';
import { type Entered, RegionPage } from './region.page.tsx';
import { sortingOf } from './sorting.ts';

export const regionRoutes = new Hono<AdminEnv>().get('/wilayah/:code', async (c) => {
  const { view, api } = c.var;
  const [me, page] = await Promise.all([need(api.me()), need(api.regionPage(c.req.param('code'), askedPeriod(c)))]);
  const sorting = sortingOf(c.req.query('urut'), c.req.query('arah'));
  const ranked = rankedOf(c.req.query('indikator'));
  // What surveys say is beside the figures, never in their way: without it the page is whole.
  const [found, entered] = await Promise.all([
    isMonth(page.period) ? api.beside(page.region.code, 'stunted', page.period, 'no') : null,
    enteredOf(c, page),
  ]);
  const beside = found?.ok ? found.data : null;
  return showFresh(c, [me, page, beside, entered], () => (
    <RegionPage view={view} me={me} page={page} beside={beside} entered={entered} sorting={sorting} ranked={ranked} />
  ));
});

/** What agencies entered; of a province that is its districts' own. Without it the page is whole. */
async function enteredOf(c: Context<AdminEnv>, { region, mode, period }: RegionData): Promise<Entered | null> {
  if (region.level === 'province' || mode === null) return null;
  const asked = enteredPeriod(period);
  const found = await c.var.api.enteredFigures(region.code, asked);
  return found.ok ? { period: asked, figures: found.data.figures } : null;
}
