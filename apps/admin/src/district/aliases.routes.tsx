import { type Context, Hono } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AliasesPage } from './aliases.page.tsx';
import { chosenSubdistrict } from './chosen-subdistrict.ts';

export const aliasRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/ejaan', (c) => aliasesPage(c, c.req.param('code')))
  .post('/kabupaten/:code/ejaan', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const values = { alias: form.text('alias'), village: form.text('village') };
    const again = (refusal: Refusal) => aliasesPage(c, code, { values, refusal });
    if (values.alias.length < 2) return again({ message: null, fields: { alias: view.t('alias.wrong') } });
    const done = await api.addAlias(code, values);
    if (!done.ok) return again(refusalOf(view, done.problem, ['alias', 'village'], { alias: view.t('alias.wrong') }));
    return c.redirect(`/kabupaten/${code}/ejaan?kecamatan=${values.village.slice(0, 8)}&tersimpan`, 303);
  });

interface Again {
  values?: { alias: string; village: string };
  refusal?: Refusal;
}

async function aliasesPage(c: Context<AdminEnv>, code: string, { values, refusal }: Again = {}) {
  const { view } = c.var;
  const place = await placeOf(c, code);
  const chosen = await chosenSubdistrict(c, place);
  const notice = c.req.method === 'GET' && c.req.query('tersimpan') !== undefined ? view.t('alias.saved') : null;
  const page = (
    <AliasesPage
      view={view}
      place={place}
      chosen={chosen}
      {...(values === undefined ? {} : { values })}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
