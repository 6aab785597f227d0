import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AccompanyPage } from './accompany.page.tsx';

const PAGE = '/desa/:code/dampingan';

export const accompanyRoutes = new Hono<AdminEnv>()
  .get(PAGE, (c) => page(c, null))
  .post(PAGE, async (c) => {
    const code = c.req.param('code');
    const account = c.req.query('siapa') ?? '';
    const form = await readForm(c);
    const values = { families: form.all('families'), people: form.all('people') };
    const done = await c.var.api.putAccompaniment(code, account, values);
    if (done.ok) return c.redirect(`/desa/${code}/dampingan?siapa=${account}&tersimpan`, 303);
    return page(c, refusalOf(c.var.view, done.problem, []));
  });

async function page(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, data] = await Promise.all([placeOf(c, code), need(api.accompaniment(code))]);
  const account = data.accounts.find(({ id }) => id === c.req.query('siapa')) ?? data.accounts[0] ?? null;
  return show(
    c,
    <AccompanyPage view={view} place={place} data={data} account={account} refusal={refusal} notice={savedNotice(c)} />,
    refusal === null ? 200 : 422,
  );
}
