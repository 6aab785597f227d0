import { type Context, Hono } from 'hono';
import { need, type Outcome } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { PriorityPage } from './priority.page.tsx';
import { type Read, readChoice, readFreeze, readSettings } from './priority-forms.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const WRITE = '/kabupaten/:code/prioritas/:year';

export const priorityRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/prioritas', (c) => {
    return priorityPage(c, c.req.param('code'), askedYear(c));
  })
  .post(`${WRITE}/cara`, (c) =>
    save(
      c,
      (form) => readSettings(c.var.view, form),
      (values) => c.var.api.setPriority(...at(c), values),
    ),
  )
  .post(`${WRITE}/desa`, (c) =>
    save(
      c,
      (form) => readChoice(c.var.view, form, form.has('frozen')),
      (values) => c.var.api.choosePriorityVillage(...at(c), values),
    ),
  )
  .post(`${WRITE}/beku`, (c) =>
    save(
      c,
      (form) => readFreeze(c.var.view, form),
      (values) => c.var.api.freezePriority(...at(c), values),
    ),
  );

const at = (c: Context<AdminEnv>): [code: string, year: string] => [
  c.req.param('code') ?? '',
  c.req.param('year') ?? '',
];

async function save<T>(
  c: Context<AdminEnv>,
  read: (form: Form) => Read<T>,
  send: (values: T) => Promise<Outcome<unknown>>,
): Promise<Response> {
  const [code, year] = at(c);
  const form = await readForm(c);
  const typed = read(form);
  if ('wrong' in typed) return priorityPage(c, code, year, { form, refusal: { message: null, fields: typed.wrong } });
  const done = await send(typed.values);
  if (!done.ok) {
    return priorityPage(c, code, year, {
      form,
      refusal: refusalOf(c.var.view, done.problem, ['reason', 'decree', 'village']),
    });
  }
  return c.redirect(`/kabupaten/${code}/prioritas?tahun=${year}&tersimpan`, 303);
}

interface Again {
  form?: Form;
  refusal?: Refusal;
}

async function priorityPage(c: Context<AdminEnv>, code: string, year: string, { form, refusal }: Again = {}) {
  const { view, api } = c.var;
  const month = c.req.query('bulan') ?? '';
  const [place, list] = await Promise.all([
    placeOf(c, code),
    need(api.priority(code, year, MONTH.test(month) ? month : null)),
  ]);
  const notice = savedNotice(c);
  const chosen = form?.text('village') ?? c.req.query('desa') ?? '';
  const page = (
    <PriorityPage
      view={view}
      place={place}
      list={list}
      typed={form ?? null}
      chosen={chosen}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
