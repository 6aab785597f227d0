import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { grantValue, TokensPage } from './token.page.tsx';

export const tokenRoutes = new Hono<AdminEnv>()
  .get('/akun/token', (c) => tokensPage(c, {}))
  .post('/akun/token', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const me = await need(api.me());
    const grant = me.grants.find((one) => grantValue(one) === form.text('grant'));
    const scope = grant === undefined ? {} : { role: grant.role, ...(grant.region && { region: grant.region.code }) };
    const made = await api.createToken({ name: form.text('name'), days: Number(form.text('days')), ...scope });
    if (!made.ok) return tokensPage(c, { refusal: refusalOf(view, made.problem, ['name']) });
    return tokensPage(c, { made: made.data.token });
  })
  .post('/akun/token/:id/akhiri', async (c) => {
    await need(c.var.api.revokeToken(c.req.param('id')));
    return c.redirect('/akun/token', 303);
  });

async function tokensPage(c: Context<AdminEnv>, shown: { made?: string; refusal?: Refusal }) {
  const { view, api } = c.var;
  const [me, { tokens }] = await Promise.all([need(api.me()), need(api.tokens())]);
  return show(
    c,
    <TokensPage view={view} me={me} tokens={tokens} {...shown} />,
    shown.refusal === undefined ? 200 : 422,
  );
}
