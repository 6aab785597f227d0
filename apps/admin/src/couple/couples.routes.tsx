import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { CouplesPage } from './couples.page.tsx';
import { GUIDANCE_FIELDS, guidanceOf } from './guidance-form.tsx';

const PAGE = '/wilayah/:code/catin';
const FIELD_AT: Readonly<Record<string, string>> = { '/guided/on': '/on', '/notGuided': '/why' };

export const coupleRoutes = new Hono<AdminEnv>()
  .get(PAGE, (c) => page(c, null, null))
  .post(PAGE, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const values = guidanceOf(form);
    if (values.guided !== null && values.guided.on === '')
      return page(c, { message: null, fields: { on: view.t('couple.onMissing') } }, form);
    const id = c.req.query('catat') ?? '';
    const done = await api.putGuidance(form.text('village'), id, values, ulid(view.now));
    if (done.ok) return c.redirect(`/wilayah/${c.req.param('code')}/catin?tahun=${askedYear(c)}&tersimpan`, 303);
    const named = pointedAt(done.problem, (pointer) => FIELD_AT[pointer] ?? pointer);
    return page(c, refusalOf(view, named, GUIDANCE_FIELDS), form);
  });

async function page(c: Context<AdminEnv>, refusal: Refusal | null, typed: Form | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, found] = await Promise.all([placeOf(c, code), need(api.couples(code, askedYear(c)))]);
  const chosen = found.couples.find(({ id, mayWrite }) => mayWrite && id === c.req.query('catat')) ?? null;
  return show(
    c,
    <CouplesPage
      view={view}
      place={place}
      found={found}
      chosen={chosen}
      typed={typed}
      refusal={refusal}
      notice={savedNotice(c)}
    />,
    refusal === null ? 200 : 422,
  );
}
