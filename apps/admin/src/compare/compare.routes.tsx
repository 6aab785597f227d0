import { growthIndicators } from '@konvergensi/domain';
import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { earlierWindow, isMonth } from '../ui/period-options.tsx';
import { ComparePage } from './compare.page.tsx';
import { comparedColumns, comparedRows } from './compare-rows.ts';

export const compareRoutes = new Hono<AdminEnv>().get('/wilayah/:code{\\d\\d}/banding', async (c) => {
  const { view, api } = c.var;
  const code = c.req.param('code');
  const indicator = growthIndicators.find((one) => one.code === c.req.query('indikator'))?.code ?? 'stunted';
  const question = { level: 'district', indicators: comparedColumns(indicator) } as const;
  const [me, now] = await Promise.all([
    need(api.me()),
    need(api.tablePage(code, { ...question, period: askedPeriod(c) })),
  ]);
  const earlier = isMonth(now.period)
    ? now.measuredIn
        .filter((period) => period < now.period)
        .sort()
        .at(-1)
    : earlierWindow(now);
  const before = earlier === undefined ? null : await need(api.tablePage(code, { ...question, period: earlier }));
  return showFresh(c, [me, now, before], () => (
    <ComparePage view={view} me={me} now={now} before={before} indicator={indicator} rows={comparedRows(now, before)} />
  ));
});
