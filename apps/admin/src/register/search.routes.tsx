import { type Context, Hono } from 'hono';
import { need, type Outcome } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { DoublesPage } from './doubles.page.tsx';
import { SearchPage } from './search.page.tsx';

/** What is searched for is sent as a form: a NIK stands in no address. */
export const personSearchRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/cari', async (c) => {
    const place = await placeOf(c, c.req.param('code'));
    return show(c, <SearchPage view={c.var.view} place={place} asked="" found={null} />);
  })
  .post('/desa/:code/cari', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const asked = (await readForm(c)).text('cari');
    const [place, done] = await Promise.all([placeOf(c, code), api.searchPeople(code.slice(0, 5), { q: asked })]);
    const refusal = done.ok ? null : refusalOf(view, done.problem, ['q'], { q: view.t('reg.searchHint') });
    const found = done.ok ? done.data : null;
    return show(
      c,
      <SearchPage view={view} place={place} asked={asked} found={found} refusal={refusal} />,
      done.ok ? 200 : 422,
    );
  })
  .get('/desa/:code/ganda', (c) => doublesPage(c, c.req.param('code'), null))
  .post('/desa/:code/ganda', async (c) => {
    const { api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const [id, key] = [form.text('id'), form.text('kunci')];
    const pair = { other: form.text('other'), otherVillage: form.text('otherVillage') };
    const done =
      form.text('keputusan') === 'satu'
        ? await api.mergePeople(
            code,
            id,
            { ...pair, version: Number(form.text('version')), otherVersion: Number(form.text('otherVersion')) },
            key,
          )
        : await api.decideDifferent(code, id, pair, key);
    return doublesPage(c, code, done);
  })
  .post('/desa/:code/ganda/:id/batal', async (c) => {
    const { code, id } = c.req.param();
    const form = await readForm(c);
    return doublesPage(c, code, await c.var.api.undoMerge(code, id, form.text('kunci')));
  });

/** The page again after a decision, or with what was refused. */
async function doublesPage(c: Context<AdminEnv>, code: string, done: Outcome<unknown> | null) {
  const { view, api } = c.var;
  if (done?.ok === true) return c.redirect(`/desa/${code}/ganda?tersimpan`, 303);
  const [place, data] = await Promise.all([placeOf(c, code), need(api.doubles(code))]);
  const refusal = done === null ? null : refusalOf(view, done.problem, []);
  const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
  return show(
    c,
    <DoublesPage view={view} place={place} data={data} refusal={refusal} notice={notice} />,
    done === null ? 200 : 422,
  );
}
