import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { show } from '../http/show.ts';
import { AccountPage } from './account.page.tsx';

export const accountRoutes = new Hono<AdminEnv>()
  .get('/akun', async (c) => {
    const { view, api } = c.var;
    const [me, { sessions }] = await Promise.all([need(api.me()), need(api.sessions())]);
    const notice = c.req.query('berakhir') === undefined ? null : view.t('account.ended');
    return show(c, <AccountPage view={view} me={me} sessions={sessions} notice={notice} />);
  })
  .post('/akun/sesi/lainnya', async (c) => {
    await need(c.var.api.endOtherSessions());
    return c.redirect('/akun?berakhir', 303);
  })
  .post('/akun/sesi/:id/akhiri', async (c) => {
    await need(c.var.api.endSession(c.req.param('id')));
    return c.redirect('/akun?berakhir', 303);
  });
