import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedMonth } from '../http/asked-month.ts';
import { showFresh } from '../http/show-fresh.ts';
import { LookAtPage } from './look-at.page.tsx';

export const reviewRoutes = new Hono<AdminEnv>().get('/wilayah/:code/tilik', async (c) => {
  const { view, api } = c.var;
  const [me, of] = await Promise.all([need(api.me()), need(api.lookAt(c.req.param('code'), askedMonth(c)))]);
  return showFresh(c, [me, of], () => <LookAtPage view={view} me={me} of={of} />);
});
