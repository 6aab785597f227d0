import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { KeysPage } from './keys.page.tsx';

export const keyRoutes = new Hono<AdminEnv>()
  .get('/kunci', (c) => keysPage(c, null))
  .post('/kunci', async (c) => {
    const started = await c.var.api.rotateKeys();
    return started.ok ? c.redirect('/kunci', 303) : keysPage(c, refusalOf(c.var.view, started.problem, []));
  });

async function keysPage(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [me, keys] = await Promise.all([need(api.me()), need(api.numberKeys())]);
  return show(c, <KeysPage view={view} me={me} keys={keys} refusal={refusal} />, refusal === null ? 200 : 422);
}
