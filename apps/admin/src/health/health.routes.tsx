import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { HealthPage } from './health.page.tsx';
import { FigureRulesPage } from './rules.page.tsx';

export const healthRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/kesehatan', (c) => healthPage(c, null))
  .post('/wilayah/:code/kesehatan', async (c) => {
    const code = c.req.param('code');
    const started = await c.var.api.rebuild(code);
    return started.ok
      ? c.redirect(`/wilayah/${code}/kesehatan?mulai`, 303)
      : healthPage(c, refusalOf(c.var.view, started.problem, []));
  })
  .get('/kabupaten/:code/aturan-angka', (c) => rulesPage(c, null, ''))
  .post('/kabupaten/:code/aturan-angka', async (c) => {
    const [code, form] = [c.req.param('code'), await readForm(c)];
    const [version, note] = [form.text('version'), form.text('note')];
    const isTry = form.text('step') === 'try';
    const done = await c.var.api.stepFigureRules(
      code,
      isTry ? { step: 'try', version } : { step: 'accept', version, trial: form.text('trial'), note },
    );
    return done.ok
      ? c.redirect(`/kabupaten/${code}/aturan-angka?${isTry ? 'dicoba' : 'disetujui'}`, 303)
      : rulesPage(c, refusalOf(c.var.view, done.problem, ['note']), note);
  });

async function rulesPage(c: Context<AdminEnv>, refusal: Refusal | null, note: string) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, of] = await Promise.all([placeOf(c, code), need(api.figureRules(code, c.req.query('kecamatan')))]);
  const said = c.req.query('dicoba') !== undefined ? 'rules.trying' : 'rules.accepted';
  const isSaid = c.req.query('dicoba') !== undefined || c.req.query('disetujui') !== undefined;
  const notice = isSaid && refusal === null ? view.t(said) : null;
  const page = <FigureRulesPage view={view} place={place} of={of} note={note} refusal={refusal} notice={notice} />;
  return show(c, page, refusal === null ? 200 : 422);
}

async function healthPage(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [me, of] = await Promise.all([need(api.me()), need(api.health(c.req.param('code') ?? ''))]);
  const notice = c.req.query('mulai') === undefined || refusal !== null ? null : view.t('health.started');
  const page = <HealthPage view={view} me={me} of={of} refusal={refusal} notice={notice} />;
  return show(c, page, refusal === null ? 200 : 422);
}
