import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import { FAMILY, FAMILY_FIELD } from '../family/family-sheet.page.tsx';
import { MotherFamilyPage } from '../family/mother-family.page.tsx';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { servicesOf } from '../record/person-services.tsx';
import { Tick } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import type { Values } from './entry-form.tsx';
import { type FormSpec, registerCrumb, showForm, todayOf } from './form-page.tsx';
import { openPregnancy, PersonPage } from './person.page.tsx';
import { personQuestions } from './questions.ts';
import { asJson, shownValues, typed, unreadable } from './typed.ts';

type Where = { code: string; id: string };

export const personRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/orang/baru', async (c) => showForm(c, await newPerson(c, c.req.param('code'))))
  .post('/desa/:code/orang/baru', async (c) => {
    const form = await readForm(c);
    return takePerson(c, await newPerson(c, c.req.param('code')), form);
  })
  .get('/desa/:code/orang/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
    const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
    const services = await servicesOf(api, place, id, person.today.slice(0, 7));
    const one = openPregnancy(person);
    if (one !== undefined && c.req.query(FAMILY_FIELD) === FAMILY) {
      return show(c, <MotherFamilyPage view={view} place={place} person={person} one={one} services={services} />);
    }
    return show(c, <PersonPage view={view} place={place} person={person} services={services} notice={notice} />);
  })
  .get('/desa/:code/orang/:id/ubah', async (c) => showForm(c, await knownPerson(c, c.req.param())))
  .post('/desa/:code/orang/:id/ubah', async (c) => {
    const spec = await knownPerson(c, c.req.param());
    return takePerson(c, spec, await readForm(c));
  })
  .post('/desa/:code/orang/:id/kembali', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const done = await api.returnToVillage(
      code,
      id,
      { on: form.text('on') || null, version: Number(form.text('version')) },
      form.text('kunci'),
    );
    const address = `/desa/${code}/orang/${id}`;
    if (done.ok) return c.redirect(`${address}?tersimpan`, 303);
    const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
    const notice = refusalOf(view, done.problem, []).message;
    return show(c, <PersonPage view={view} place={place} person={person} notice={notice} />, 422);
  });

const WITHIN = ['household', 'family'] as const;

/** Sends a person; of probable doubles the form comes back with them and the question whether these are others. */
async function takePerson(c: Context<AdminEnv>, spec: FormSpec, form: Form) {
  const { view, api } = c.var;
  const values = typed(form, spec.fields);
  const key = form.text('kunci');
  const wrong = unreadable(view, spec.fields, values);
  if (Object.keys(wrong).length > 0)
    return showForm(c, spec, { values, refusal: { message: null, fields: wrong }, key });
  const id = form.text('id');
  const body = bodyOf(spec, values, form);
  const sent = await api.putPerson(spec.code, id, body as never, key);
  if (sent.ok) return c.redirect(`/desa/${spec.code}/orang/${id}?tersimpan`, 303);
  const names = spec.fields.map(({ name }) => name);
  const refusal = refusalOf(view, sent.problem, names);
  const again = { values, refusal, key: crypto.randomUUID() };
  if (sent.problem.code !== 'probable-double') return showForm(c, spec, again);
  const doubles = (sent.problem.extra?.['doubles'] ?? []) as { id: string; village: string; name: string }[];
  const asked = () => (
    <Note tone="warn">
      <p>{view.t('reg.doubles')}</p>
      <ul>
        {doubles.map((other) => (
          <li>
            <a href={`/desa/${other.village}/orang/${other.id}`}>{other.name}</a> ({other.village})
          </li>
        ))}
      </ul>
      <Tick name="notDouble" label={view.t('reg.notDouble')} />
    </Note>
  );
  return showForm(c, { ...spec, children: asked }, again);
}

function bodyOf(spec: FormSpec, values: Values, form: Form): Record<string, unknown> {
  const { nik = '', ...rest } = values;
  const json = asJson(
    spec.fields.filter(({ name }) => name !== 'nik'),
    rest,
  );
  return {
    ...json,
    parents: rest['parents'] ?? '',
    birthDate: rest['birthDateKind'] === 'unknown' ? null : json['birthDate'],
    ...Object.fromEntries(WITHIN.map((name) => [name, form.text(name) || null])),
    ...(nik === '' ? {} : { nik }),
    notDouble: form.has('notDouble'),
    version: versionOf(form),
  };
}

/** Women who can be mothers, and posyandu, of the village. */
async function offered(c: Context<AdminEnv>, code: string, mother: { id: string; name: string } | null) {
  const register = await need(c.var.api.register(code, { month: todayOf(c, code).slice(0, 7) }));
  const mothers = register.entries.filter(({ kind }) => ['pregnant', 'post-partum', 'breastfeeding'].includes(kind));
  const named = new Map([...mothers, ...(mother === null ? [] : [mother])].map(({ id, name }) => [id, { id, name }]));
  return { mothers: [...named.values()], posyandu: register.posyandu };
}

async function newPerson(c: Context<AdminEnv>, code: string): Promise<FormSpec> {
  const { view } = c.var;
  return {
    code,
    title: view.t('reg.addPerson'),
    crumbs: [registerCrumb(c, code)],
    action: `/desa/${code}/orang/baru`,
    back: `/desa/${code}/register`,
    fields: personQuestions(view, todayOf(c, code), await offered(c, code, null)),
    submit: view.t('form.save'),
    start: { birthDateKind: 'exact', mother: c.req.query('ibu') ?? '' },
    hidden: {
      id: ulid(view.now),
      version: '',
      household: c.req.query('rumah') ?? '',
      family: c.req.query('keluarga') ?? '',
    },
  };
}

async function knownPerson(c: Context<AdminEnv>, { code, id }: Where): Promise<FormSpec> {
  const { view, api } = c.var;
  const person = await need(api.person(code, id));
  const fields = personQuestions(view, todayOf(c, code), await offered(c, code, person.mother));
  const address = `/desa/${code}/orang/${id}`;
  return {
    code,
    title: view.t('reg.correctPerson', { name: person.name }),
    crumbs: [registerCrumb(c, code), { label: person.name, href: address }],
    action: `${address}/ubah`,
    back: address,
    fields,
    submit: view.t('form.save'),
    start: {
      ...shownValues(fields, person),
      nik: '',
      name: person.nameIsPlaceholder ? '' : person.name,
      mother: person.mother?.id ?? '',
      posyandu: person.posyandu?.id ?? '',
    },
    hidden: {
      id,
      version: String(person.version),
      household: person.household ?? '',
      family: person.family ?? '',
    },
  };
}
