import { type Indicator, indicatorByCode, parseStratumCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import type { BesideIndicator } from '../api/client.ts';
import { ApiFailure, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedPeriod, PERIOD } from '../http/asked-month.ts';
import { show } from '../http/show.ts';
import { showFresh } from '../http/show-fresh.ts';
import { isMonth } from '../ui/period-options.tsx';
import { FigurePage } from './figure.page.tsx';
import { FigurePeoplePage } from './people.page.tsx';

const SURVEYED: readonly string[] = ['stunted', 'wasted', 'underweight', 'overweight'] satisfies BesideIndicator[];

function indicatorOf(asked: string): Indicator {
  const indicator = indicatorByCode.get(parseStratumCode(asked)?.indicator ?? asked);
  if (indicator === undefined) {
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  }
  return indicator;
}

const askedFrom = (c: Context): string | null => {
  const asked = c.req.query('dari') ?? '';
  return PERIOD.test(asked) ? asked : null;
};

export const figureRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/angka/:indicator', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const indicator = indicatorOf(c.req.param('indicator'));
    const months = { period: askedPeriod(c), from: askedFrom(c) };
    const [me, of] = await Promise.all([need(api.me()), need(api.explain(code, indicator.code, months))]);
    const beside =
      SURVEYED.includes(indicator.code) && isMonth(of.period)
        ? await need(api.beside(code, indicator.code as BesideIndicator, of.period, 'yes'))
        : null;
    return showFresh(c, [me, of, beside], () => (
      <FigurePage view={view} me={me} indicator={indicator} of={of} beside={beside} />
    ));
  })
  .get('/wilayah/:code/angka/:indicator/anak', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const indicator = indicatorOf(c.req.param('indicator'));
    const [me, of, place] = await Promise.all([
      need(api.me()),
      need(api.explainPeople(code, indicator.code, askedPeriod(c) ?? '', askedFrom(c))),
      need(api.region(code)),
    ]);
    const changed = c.req.query('berubah') !== undefined;
    return show(
      c,
      <FigurePeoplePage
        {...{ view, me, indicator, of, changed }}
        parents={place.parents}
        practice={place.mode === 'latihan'}
      />,
    );
  });
