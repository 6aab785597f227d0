import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { HouseSheetPage, SHEET } from './house-sheet.page.tsx';

export const houseSheetRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/keadaan', (c) => sheetPage(c, c.req.param('code')))
  .post('/desa/:code/keadaan', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const houses = form.all('id').map((id) => ({
      id,
      version: Number(form.text(`version-${id}`)),
      ...Object.fromEntries(SHEET.map((name) => [name, form.text(`${name}-${id}`) || null])),
    }));
    const done = await api.putHouseSheet(code, { on: form.text('on'), houses } as never, form.text('kunci'));
    if (!done.ok) return sheetPage(c, code, refusalOf(view, done.problem, ['on']));
    return c.redirect(`/desa/${code}/keadaan?tersimpan&dusun=${encodeURIComponent(c.req.query('dusun') ?? '')}`, 303);
  });

async function sheetPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const dusun = (c.req.query('dusun') ?? '').slice(0, 60);
  const [place, sheet] = await Promise.all([placeOf(c, code), need(api.houseSheet(code, dusun))]);
  const notice = c.req.query('tersimpan') === undefined || refusal !== null ? null : view.t('form.saved');
  const page = (
    <HouseSheetPage
      view={view}
      place={place}
      sheet={sheet}
      dusun={dusun}
      saveKey={crypto.randomUUID()}
      refusal={refusal}
      notice={notice}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}
