import { indicatorByCode } from '@konvergensi/domain';
import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { agencyAsked } from '../entry/asked.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { show } from '../http/show.ts';
import { CardPage } from './card.page.tsx';
import { metadataCards } from './cards.ts';
import { IndicatorsPage } from './list.page.tsx';

/** The registry of indicators as metadata cards; it holds no figures, so whoever has signed in may read it. */
export const metadataRoutes = new Hono<AdminEnv>()
  .get('/indikator', async (c) => {
    const me = await need(c.var.api.me());
    return show(c, <IndicatorsPage view={c.var.view} me={me} agency={agencyAsked(c) ?? 'dinkes'} />);
  })
  .get('/indikator/:indicator', async (c) => {
    const me = await need(c.var.api.me());
    const indicator = indicatorByCode.get(c.req.param('indicator'));
    return indicator === undefined
      ? c.notFound()
      : show(c, <CardPage view={c.var.view} me={me} indicator={indicator} />);
  })
  .get('/indikator/:indicator/kartu.csv', async (c) => {
    const { view, api } = c.var;
    await need(api.me());
    const indicator = indicatorByCode.get(c.req.param('indicator'));
    if (indicator === undefined) return c.notFound();
    const rows = metadataCards(view, indicator).flatMap(({ form, name, lines }) =>
      lines.map(([label, value]) => [view.t(`meta.form.${form}`), name, label, value ?? '']),
    );
    const head = [view.t('meta.form'), view.t('meta.of'), view.t('meta.field'), view.t('meta.value')];
    return showFile(c, 'csv', `metadata-${indicator.code}`, [head, ...rows]);
  });
