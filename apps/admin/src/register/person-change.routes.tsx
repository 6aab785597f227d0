import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { type FormSpec, registerCrumb, showForm, takeForm, todayOf } from './form-page.tsx';
import { catinQuestions, leaveQuestions, pregnancyQuestions } from './questions.ts';
import { asJson, shownValues } from './typed.ts';

type Where = { code: string; id: string };

export const personChangeRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/orang/:id/keluar', async (c) => showForm(c, await leaveSpec(c, c.req.param())))
  .post('/desa/:code/orang/:id/keluar', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const spec = await leaveSpec(c, where);
    const send = (values: Parameters<typeof asJson>[1], key: string) => {
      const json = { ...asJson(spec.fields, values), version: Number(form.text('version')) };
      return c.var.api.leaveVillage(where.code, where.id, json as never, key);
    };
    return takeForm(c, spec, form, send, `/desa/${where.code}/orang/${where.id}?tersimpan`);
  })
  .get('/desa/:code/orang/:id/hamil/:one', async (c) => showForm(c, await pregnancySpec(c, c.req.param())))
  .post('/desa/:code/orang/:id/hamil/:one', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const spec = await pregnancySpec(c, where);
    const send = (values: Parameters<typeof asJson>[1], key: string) => {
      const json = { ...asJson(spec.fields, values), person: where.id, version: versionOf(form) };
      return c.var.api.putPregnancy(where.code, form.text('one'), json as never, key);
    };
    return takeForm(c, spec, form, send, `/desa/${where.code}/orang/${where.id}?tersimpan`);
  })
  .get('/desa/:code/orang/:id/catin/:one', async (c) => showForm(c, await catinSpec(c, c.req.param())))
  .post('/desa/:code/orang/:id/catin/:one', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const spec = await catinSpec(c, where);
    const send = (values: Parameters<typeof asJson>[1], key: string) => {
      const { how, endOn, ...rest } = asJson(spec.fields, values);
      const end = how === null ? null : { how, on: endOn ?? todayOf(c, where.code) };
      const json = { ...rest, end, person: where.id, version: versionOf(form) };
      return c.var.api.putCatin(where.code, form.text('one'), json as never, key);
    };
    return takeForm(c, spec, form, send, `/desa/${where.code}/orang/${where.id}?tersimpan`);
  });

/** What every form about one person shares. */
async function about(c: Context<AdminEnv>, { code, id }: Where) {
  const person = await need(c.var.api.person(code, id));
  const address = `/desa/${code}/orang/${id}`;
  return {
    person,
    shared: {
      code,
      crumbs: [registerCrumb(c, code), { label: person.name, href: address }],
      back: address,
      submit: c.var.view.t('form.save'),
    },
    address,
  };
}

async function leaveSpec(c: Context<AdminEnv>, where: Where): Promise<FormSpec> {
  const { person, shared, address } = await about(c, where);
  return {
    ...shared,
    title: c.var.view.t('reg.leaveTitle', { name: person.name }),
    lead: c.var.view.t('reg.leaveLead'),
    action: `${address}/keluar`,
    fields: leaveQuestions(c.var.view, person.today),
    start: { on: person.today },
    hidden: { version: String(person.version) },
  };
}

async function pregnancySpec(c: Context<AdminEnv>, where: Where & { one: string }): Promise<FormSpec> {
  const { view } = c.var;
  const { person, shared, address } = await about(c, where);
  const known = person.pregnancies.find(({ id }) => id === where.one);
  const fields = pregnancyQuestions(view, person.today);
  return {
    ...shared,
    title: view.t(known === undefined ? 'reg.pregnancyNew' : 'reg.pregnancyOf', { name: person.name }),
    action: `${address}/hamil/${where.one}`,
    fields,
    start: known === undefined ? { knownFrom: todayOf(c, where.code) } : shownValues(fields, known),
    hidden: { one: known?.id ?? ulid(view.now), version: known === undefined ? '' : String(known.version) },
  };
}

async function catinSpec(c: Context<AdminEnv>, where: Where & { one: string }): Promise<FormSpec> {
  const { view } = c.var;
  const { person, shared, address } = await about(c, where);
  const known = person.catin.find(({ id }) => id === where.one);
  const place = await placeOf(c, where.code);
  const fields = catinQuestions(view, person.today, place.may('person.health'));
  return {
    ...shared,
    title: view.t('reg.catinOf', { name: person.name }),
    action: `${address}/catin/${where.one}`,
    fields,
    start: known === undefined ? {} : shownValues(fields, { ...known, how: known.end?.how, endOn: known.end?.on }),
    hidden: { one: known?.id ?? ulid(view.now), version: known === undefined ? '' : String(known.version) },
  };
}
