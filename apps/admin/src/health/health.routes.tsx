import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { HealthPage } from './health.page.tsx';

export const healthRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/kesehatan', (c) => healthPage(c, null))
  .post('/wilayah/:code/kesehatan', async (c) => {
    const code = c.req.param('code');
    const started = await c.var.api.rebuild(code);
    return started.ok
      ? c.redirect(`/wilayah/${code}/kesehatan?mulai`, 303)
      : healthPage(c, refusalOf(c.var.view, started.problem, []));
  });

async function healthPage(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [me, of] = await Promise.all([need(api.me()), need(api.health(c.req.param('code') ?? ''))]);
  const notice = c.req.query('mulai') === undefined || refusal !== null ? null : view.t('health.started');
  const page = <HealthPage view={view} me={me} of={of} refusal={refusal} notice={notice} />;
  return show(c, page, refusal === null ? 200 : 422);
}
