import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { show } from '../http/show.ts';
import { type FormSpec, registerCrumb, showForm, takeForm, todayOf } from './form-page.tsx';
import { HouseholdPage } from './household.page.tsx';
import { familyQuestions, householdQuestions } from './questions.ts';
import { asJson, shownValues } from './typed.ts';

export const householdRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/rumah/baru', async (c) => showForm(c, newHouse(c, c.req.param('code'), ulid(c.var.view.now))))
  .post('/desa/:code/rumah/baru', async (c) => {
    const code = c.req.param('code');
    const form = await readForm(c);
    const id = form.text('id');
    return takeHouse(c, newHouse(c, code, id), id, form);
  })
  .get('/desa/:code/rumah/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const [place, data] = await Promise.all([placeOf(c, code), need(api.household(code, id))]);
    const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
    return show(c, <HouseholdPage view={view} place={place} data={data} notice={notice} />);
  })
  .get('/desa/:code/rumah/:id/ubah', async (c) => showForm(c, await knownHouse(c, c.req.param())))
  .post('/desa/:code/rumah/:id/ubah', async (c) => {
    const where = c.req.param();
    return takeHouse(c, await knownHouse(c, where), where.id, await readForm(c));
  })
  .get('/desa/:code/rumah/:id/keluarga/:family', async (c) => showForm(c, await familySpec(c, c.req.param())))
  .post('/desa/:code/rumah/:id/keluarga/:family', async (c) => {
    const { api } = c.var;
    const where = c.req.param();
    const form = await readForm(c);
    const spec = await familySpec(c, where);
    return takeForm(
      c,
      spec,
      form,
      ({ card = '', ...values }, key) => {
        const json = {
          ...asJson(spec.fields, values),
          household: where.id,
          version: versionOf(form),
          ...(card === '' ? {} : { card }),
        };
        const { card: none, ...rest } = json as Record<string, unknown>;
        const body = card === '' ? rest : { ...rest, card: none };
        return api.putFamily(where.code, form.text('id'), body as never, key);
      },
      `/desa/${where.code}/rumah/${where.id}?tersimpan`,
    );
  });

type Where = { code: string; id: string };

const takeHouse = (c: Context<AdminEnv>, spec: FormSpec, id: string, form: Awaited<ReturnType<typeof readForm>>) =>
  takeForm(
    c,
    spec,
    form,
    (values, key) => {
      const json = { ...asJson(spec.fields, values), version: versionOf(form) };
      return c.var.api.putHousehold(spec.code, id, json as never, key);
    },
    `/desa/${spec.code}/rumah/${id}?tersimpan`,
  );

const newHouse = (c: Context<AdminEnv>, code: string, id: string): FormSpec => ({
  code,
  title: c.var.view.t('reg.addHouse'),
  crumbs: [registerCrumb(c, code)],
  action: `/desa/${code}/rumah/baru`,
  back: `/desa/${code}/register`,
  fields: householdQuestions(c.var.view, todayOf(c, code)),
  submit: c.var.view.t('form.save'),
  start: { conditionsOn: todayOf(c, code) },
  hidden: { id, version: '' },
});

async function knownHouse(c: Context<AdminEnv>, { code, id }: Where): Promise<FormSpec> {
  const { household } = await need(c.var.api.household(code, id));
  const spec = newHouse(c, code, id);
  const address = `/desa/${code}/rumah/${id}`;
  return {
    ...spec,
    title: c.var.view.t('reg.correctHouse'),
    action: `${address}/ubah`,
    back: address,
    start: shownValues(spec.fields, household),
    hidden: { id, version: String(household.version) },
  };
}

async function familySpec(c: Context<AdminEnv>, { code, id, family }: Where & { family: string }): Promise<FormSpec> {
  const { view, api } = c.var;
  const { families } = await need(api.household(code, id));
  const known = families.find((one) => one.id === family);
  const fields = familyQuestions(view, todayOf(c, code));
  const address = `/desa/${code}/rumah/${id}`;
  return {
    code,
    title: known === undefined ? view.t('reg.addFamily') : view.t('reg.correctFamily'),
    crumbs: [registerCrumb(c, code)],
    action: `${address}/keluarga/${family}`,
    back: address,
    fields,
    submit: view.t('form.save'),
    start: known === undefined ? {} : shownValues(fields, known),
    hidden: { id: known?.id ?? ulid(view.now), version: known === undefined ? '' : String(known.version) },
  };
}
