import type { AnswerTransfer, SendPerson } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { type FormSpec, registerCrumb, showForm, takeForm } from '../register/form-page.tsx';
import { asJson } from '../register/typed.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { TransfersPage } from './transfers.page.tsx';

export const transferRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/pindah', (c) => listPage(c, c.req.param('code'), null))
  .post('/desa/:code/pindah/:id', async (c) => {
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const json = { answer: form.text('jawab') as AnswerTransfer['answer'], version: Number(form.text('version')) };
    const done = await c.var.api.answerTransfer(code, id, json, form.text('kunci'));
    if (done.ok) return c.redirect(`/desa/${code}/pindah?tersimpan`, 303);
    return listPage(c, code, refusalOf(c.var.view, done.problem, []));
  })
  .get('/desa/:code/orang/:id/pindah', async (c) => showForm(c, await sendSpec(c, c.req.param())))
  .post('/desa/:code/orang/:id/pindah', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const spec = await sendSpec(c, where);
    const send = (values: Parameters<typeof asJson>[1], key: string) => {
      const json = { ...asJson(spec.fields, values), person: where.id, version: Number(form.text('version')) };
      return c.var.api.sendPerson(where.code, form.text('one'), json as unknown as SendPerson, key);
    };
    return takeForm(c, spec, form, send, `/desa/${where.code}/pindah?tersimpan`);
  });

async function listPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, { transfers }] = await Promise.all([placeOf(c, code), need(api.transfers(code))]);
  const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
  const page = <TransfersPage view={view} place={place} transfers={transfers} refusal={refusal} notice={notice} />;
  return show(c, page, refusal === null ? 200 : 422);
}

async function sendSpec(c: Context<AdminEnv>, { code, id }: { code: string; id: string }): Promise<FormSpec> {
  const { view, api } = c.var;
  const person = await need(api.person(code, id));
  const address = `/desa/${code}/orang/${id}`;
  return {
    code,
    crumbs: [registerCrumb(c, code), { label: person.name, href: address }],
    back: address,
    submit: view.t('transfer.do'),
    title: view.t('transfer.sendTitle', { name: person.name }),
    lead: view.t('transfer.sendLead'),
    action: `${address}/pindah`,
    fields: [
      { name: 'to', kind: 'text', label: view.t('transfer.to'), hint: view.t('transfer.toHint'), required: true },
      { name: 'on', kind: 'date', label: view.t('transfer.on'), required: true, max: person.today },
    ],
    start: { on: person.today },
    hidden: { version: String(person.version), one: ulid(view.now) },
  };
}
