import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { asksFor, showFragment } from '../http/fragment.ts';
import { show } from '../http/show.ts';
import { HomePage, RunningNow } from './home.page.tsx';

export const homeRoutes = new Hono<AdminEnv>().get('/', async (c) => {
  const { view, api } = c.var;
  if (asksFor(c, 'berjalan')) return showFragment(c, <RunningNow view={view} home={await need(api.home())} />);
  const [me, home] = await Promise.all([need(api.me()), need(api.home())]);
  return show(c, <HomePage view={view} me={me} home={home} />);
});
