import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { ApiFailure, need, type Outcome } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { type EntryField, Question, type Values } from './entry-form.tsx';
import { type FormSpec, registerCrumb, showForm } from './form-page.tsx';
import { PersonPage } from './person.page.tsx';
import { endQuestions, newbornQuestions } from './questions.ts';
import { asJson, typed, unreadable } from './typed.ts';

type Where = { code: string; id: string; one: string };
const NEWBORNS = [1, 2, 3] as const;

export const pregnancyEndRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/orang/:id/hamil/:one/akhir', async (c) => showForm(c, (await endSpec(c, c.req.param())).spec))
  .post('/desa/:code/orang/:id/hamil/:one/akhir', async (c) => {
    const { view, api } = c.var;
    const where = c.req.param();
    const form = await readForm(c);
    const { spec, fields } = await endSpec(c, where);
    const values = typed(form, fields);
    const key = form.text('kunci');
    const wrong = unreadable(view, fields, values);
    if (Object.keys(wrong).length > 0)
      return showForm(c, spec, { values, refusal: { message: null, fields: wrong }, key });
    const json = {
      ...asJson(spec.fields, values),
      children: newbornsOf(fields, values, form),
      version: Number(form.text('version')),
    };
    const sent = await api.endPregnancy(where.code, where.one, json as never, key);
    if (sent.ok) return c.redirect(`/desa/${where.code}/orang/${where.id}?tersimpan`, 303);
    const names = fields.map(({ name }) => name);
    const refusal = refusalOf(view, sent.problem, names, {});
    return showForm(c, spec, { values, refusal, key: crypto.randomUUID() });
  })
  .post('/desa/:code/orang/:id/hamil/:one/batal', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const body = { version: Number(form.text('version')) };
    return backTo(c, where, await c.var.api.reopenPregnancy(where.code, where.one, body, form.text('kunci')));
  })
  .post('/desa/:code/orang/:id/hamil/:one/belum-tahu', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const body = { version: Number(form.text('version')) };
    return backTo(c, where, await c.var.api.putOffQuestion(where.code, where.one, body, form.text('kunci')));
  });

/** Back to the person's page, with what was refused said on it. */
async function backTo(c: Context<AdminEnv>, { code, id }: Where, done: Outcome<unknown>) {
  const { view, api } = c.var;
  if (done.ok) return c.redirect(`/desa/${code}/orang/${id}?tersimpan`, 303);
  const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
  const notice = refusalOf(view, done.problem, []).message;
  return show(c, <PersonPage view={view} place={place} person={person} notice={notice} />, 422);
}

async function endSpec(c: Context<AdminEnv>, where: Where): Promise<{ spec: FormSpec; fields: EntryField[] }> {
  const { view, api } = c.var;
  const { code, id, one } = where;
  const person = await need(api.person(code, id));
  const known = person.pregnancies.find((pregnancy) => pregnancy.id === one);
  if (known === undefined)
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  const own = endQuestions(view, person.today);
  const born = NEWBORNS.map((n) => newbornQuestions(view, n));
  const address = `/desa/${code}/orang/${id}`;
  const spec: FormSpec = {
    code,
    title: view.t('reg.endTitle', { name: person.name }),
    lead: view.t('reg.endLead'),
    crumbs: [registerCrumb(c, code), { label: person.name, href: address }],
    action: `${address}/hamil/${one}/akhir`,
    back: address,
    fields: own,
    submit: view.t('form.save'),
    start: { on: known.dueDate < person.today ? known.dueDate : person.today },
    hidden: {
      version: String(known.version),
      ...Object.fromEntries(NEWBORNS.map((n) => [`child${n}`, ulid(view.now)])),
    },
    children: (values, refusal) => (
      <>
        {born.map((questions, i) => (
          <details open={i === 0 || questions.some(({ name }) => (values[name] ?? '') !== '')}>
            <summary>{view.t('reg.newborn', { n: i + 1 })}</summary>
            {questions.map((field) => (
              <Question view={view} field={field} value={values[field.name] ?? ''} refusal={refusal} />
            ))}
          </details>
        ))}
      </>
    ),
  };
  return { spec, fields: [...own, ...born.flat()] };
}

/** Those whose sex was given: nothing else is asked of a newborn. */
function newbornsOf(fields: readonly EntryField[], values: Values, form: Form) {
  const json = asJson(fields, values);
  return NEWBORNS.filter((n) => (values[`sex${n}`] ?? '') !== '').map((n) => ({
    id: form.text(`child${n}`),
    sex: json[`sex${n}`],
    name: json[`name${n}`],
    weightKg: json[`weightKg${n}`],
    lengthCm: json[`lengthCm${n}`],
  }));
}
