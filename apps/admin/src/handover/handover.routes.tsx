import type { GiveHandover } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { GiveHandoverPage } from './give-handover.page.tsx';
import { HandoversPage } from './handovers.page.tsx';

export const handoverRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/penyerahan', (c) => listPage(c, null))
  .post('/kabupaten/:code/penyerahan/:village/:id', async (c) => {
    const { code, village, id } = c.req.param();
    const form = await readForm(c);
    const state = form.has('ditarik') ? 'withdrawn' : 'delivered';
    const on = form.optional('on') ?? dayIn(c.var.view.now, zoneOfCode(code));
    const done = await c.var.api.closeHandover(village, id, { state, on, version: Number(form.text('version')) });
    if (done.ok) return c.redirect(`/kabupaten/${code}/penyerahan?tersimpan`, 303);
    return listPage(c, refusalOf(c.var.view, done.problem, []));
  })
  .get('/desa/:code/rumah/:id/serahkan', (c) => givePage(c, null, null))
  .post('/desa/:code/rumah/:id/serahkan', async (c) => {
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const values = {
      household: id,
      family: form.text('family'),
      service: form.text('service') as GiveHandover['service'],
      dueOn: form.text('dueOn'),
      basis: form.text('basis'),
    };
    const given = await c.var.api.giveHandover(code, ulid(c.var.view.now), values);
    if (given.ok) return c.redirect(`/kabupaten/${code.slice(0, 5)}/penyerahan?tersimpan`, 303);
    return givePage(c, refusalOf(c.var.view, given.problem, ['family', 'service', 'dueOn', 'basis']), form);
  });

async function listPage(c: Context<AdminEnv>, refusal: Refusal | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, { handovers }] = await Promise.all([placeOf(c, code), need(api.handovers(code))]);
  const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
  const page = <HandoversPage view={view} place={place} handovers={handovers} refusal={refusal} notice={notice} />;
  return show(c, page, refusal === null ? 200 : 422);
}

async function givePage(c: Context<AdminEnv>, refusal: Refusal | null, typed: Form | null) {
  const { view, api } = c.var;
  const [code, id] = [c.req.param('code') ?? '', c.req.param('id') ?? ''];
  const [place, data] = await Promise.all([placeOf(c, code), need(api.household(code, id))]);
  const page = <GiveHandoverPage view={view} place={place} data={data} refusal={refusal} typed={typed} />;
  return show(c, page, refusal === null ? 200 : 422);
}
