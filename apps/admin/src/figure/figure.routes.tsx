import { indicatorByCode, parseStratumCode } from '@konvergensi/domain';
import { Hono } from 'hono';
import { ApiFailure, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedMonth } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { measuredIn } from '../region/figure-set.ts';
import { FigurePage } from './figure.page.tsx';

export const figureRoutes = new Hono<AdminEnv>().get('/wilayah/:code/angka/:indicator', async (c) => {
  const { view, api } = c.var;
  const { code, indicator: asked } = c.req.param();
  const indicator = indicatorByCode.get(parseStratumCode(asked)?.indicator ?? asked);
  if (indicator === undefined) {
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  }
  const [me, page] = await Promise.all([need(api.me()), need(api.regionPage(code, askedMonth(c)))]);
  const earlier = page.trend
    .filter(({ period, figures }) => period < page.period && measuredIn(figures) > 0)
    .map(({ period }) => period)
    .sort()
    .at(-1);
  const before = earlier === undefined ? null : await need(api.regionPage(code, earlier));
  return showFresh(c, [me, page, before], () => (
    <FigurePage view={view} me={me} indicator={indicator} page={page} before={before} />
  ));
});
