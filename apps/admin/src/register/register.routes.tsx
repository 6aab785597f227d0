import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { ConfirmPage } from './confirm.page.tsx';
import { todayOf } from './form-page.tsx';
import { type Filters, RegisterPage } from './register.page.tsx';

export const registerRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/register', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const today = todayOf(c, code);
    const filters = filtersOf(c);
    const [place, register] = await Promise.all([
      placeOf(c, code),
      need(
        api.register(code, {
          month: monthOf(c, today),
          kind: filters.jenis,
          posyandu: filters.posyandu,
          dusun: filters.dusun,
          rt: filters.rt,
        }),
      ),
    ]);
    const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
    return show(
      c,
      <RegisterPage view={view} place={place} register={register} filters={filters} today={today} notice={notice} />,
    );
  })
  .get('/desa/:code/konfirmasi', (c) => confirmPage(c, c.req.param('code')))
  .post('/desa/:code/konfirmasi', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const answers = form.all('id').flatMap((id) => {
      const answer = form.text(`answer-${id}`);
      if (answer === '') return [];
      const on = answer === 'here' ? null : form.text(`on-${id}`) || null;
      return [{ id, answer: answer as 'here', on, version: Number(form.text(`version-${id}`)) }];
    });
    if (answers.length === 0) return confirmPage(c, code, { message: view.t('reg.confirmNothing'), fields: {} });
    const done = await api.confirmPeople(code, { answers }, form.text('kunci'));
    if (!done.ok) return confirmPage(c, code, refusalOf(view, done.problem, []));
    return c.redirect(`/desa/${code}/konfirmasi?tersimpan`, 303);
  });

const KINDS = ['pregnant', 'post-partum', 'breastfeeding', 'child-0-23', 'child-24-59', 'paud', 'adolescent', 'catin'];

function filtersOf(c: Context<AdminEnv>): Filters {
  const asked = (name: string) => (c.req.query(name) ?? '').trim();
  const jenis = asked('jenis');
  return {
    jenis: KINDS.includes(jenis) ? jenis : 'pregnant',
    posyandu: asked('posyandu'),
    dusun: asked('dusun').slice(0, 60),
    rt: asked('rt').slice(0, 10),
  };
}

function monthOf(c: Context<AdminEnv>, today: string): string {
  const asked = c.req.query('bulan') ?? '';
  return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}

async function confirmPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, list] = await Promise.all([placeOf(c, code), need(api.toConfirm(code))]);
  const notice = c.req.query('tersimpan') === undefined || refusal !== null ? null : view.t('form.saved');
  const page = (
    <ConfirmPage
      view={view}
      place={place}
      list={list}
      today={todayOf(c, code)}
      saveKey={crypto.randomUUID()}
      refusal={refusal}
      notice={notice}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}
