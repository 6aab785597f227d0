import { Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { show } from '../http/show.ts';
import { SearchPage } from './search.page.tsx';

const SHORTEST = 2;

export const searchRoutes = new Hono<AdminEnv>().get('/cari', async (c) => {
  const { view, api } = c.var;
  const q = (c.req.query('q') ?? '').trim().slice(0, 60);
  const [me, found] = await Promise.all([need(api.me()), q.length < SHORTEST ? null : need(api.search(q))]);
  const month = dayIn(view.now, 'Asia/Jakarta').slice(0, 7);
  return show(c, <SearchPage view={view} me={me} q={q} found={found} month={month} />);
});
