import type { PosyanduMonth, PutPosyandu } from '@konvergensi/contract';
import { ABSENCE_REASONS, POSYANDU_TOOLS, TOOL_CONDITIONS, zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { formId } from '../http/form-id.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { DayPage, type DayValues } from './day.page.tsx';
import { PlanPage, type PlanValues } from './plan.page.tsx';
import { PosyanduPage } from './posyandu.page.tsx';
import { SweepPage } from './sweep.page.tsx';

const DAY = '/desa/:code/posyandu/:id/:month{[12][0-9]{3}-[01][0-9]}';

export const posyanduRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/posyandu', (c) => monthPage(c, c.req.param('code')))
  .get('/wilayah/:code/posyandu', (c) => monthPage(c, c.req.param('code')))
  .get('/desa/:code/posyandu/:id', async (c) => {
    const { code, id } = c.req.param();
    const row = (await need(c.var.api.posyanduMonth(code, null))).rows.find((one) => one.id === id);
    return planPage(c, row === undefined ? { 'alat-none': '' } : valuesOf(row), null);
  })
  .post('/desa/:code/posyandu/:id', async (c) => {
    const { code, id } = c.req.param();
    const { view, api } = c.var;
    const form = await readForm(c);
    const { values, faults } = planOf(c, form);
    if (Object.keys(faults).length > 0) return planPage(c, typedOf(form), { message: null, fields: faults });
    const done = await api.putPosyandu(code, id === 'baru' ? formId(form.text('id')) : id, values);
    if (!done.ok) return planPage(c, typedOf(form), refusalOf(view, done.problem, ['name', 'day', 'dusun', 'cadres']));
    return c.redirect(`/desa/${code}/posyandu?tersimpan`, 303);
  })
  .get(DAY, (c) => dayPage(c, null))
  .get(`${DAY}/sisir`, async (c) => {
    const { code, id, month } = c.req.param();
    const [place, day] = await Promise.all([placeOf(c, code), need(c.var.api.posyanduDay(code, id, month))]);
    return show(c, <SweepPage view={c.var.view} place={place} day={day} />);
  })
  .post(DAY, async (c) => {
    const { code, id, month } = c.req.param();
    const form = await readForm(c);
    const values = dayOf(form);
    const day = await need(c.var.api.posyanduDay(code, id, month));
    const named = [...day.children, ...day.mothers].flatMap(({ id: person, absence }) => {
      const field = `alasan-${person}`;
      if (!form.has(field)) return [];
      const reason = ABSENCE_REASONS.find((one) => one === form.text(field)) ?? null;
      return reason === absence ? [] : [{ person, reason }];
    });
    const tools = POSYANDU_TOOLS.filter((tool) => values.tools.includes(tool));
    const body = { ...values, tools, absences: named, version: versionOf(form) };
    const done = await c.var.api.putPosyanduDay({ code, id, month }, body);
    if (done.ok) return c.redirect(`/desa/${code}/posyandu/${id}/${month}?tersimpan`, 303);
    return dayPage(c, { values, refusal: refusalOf(c.var.view, done.problem, ['on', 'cadres', 'note', 'coached']) });
  });

async function monthPage(c: Context<AdminEnv>, code: string) {
  const asked = /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(c.req.query('bulan') ?? '') ? c.req.query('bulan')! : null;
  const [place, data] = await Promise.all([placeOf(c, code), need(c.var.api.posyanduMonth(code, asked))]);
  return show(c, <PosyanduPage view={c.var.view} place={place} data={data} notice={savedNotice(c)} />);
}

async function planPage(c: Context<AdminEnv>, values: PlanValues, refusal: Refusal | null) {
  const { code = '', id = '' } = c.req.param() as { code?: string; id?: string };
  const place = await placeOf(c, code);
  const known = id !== 'baru';
  return show(
    c,
    <PlanPage
      view={c.var.view}
      place={place}
      id={known ? id : null}
      formId={values['id'] ?? ulid()}
      values={values}
      today={dayIn(c.var.view.now, zoneOfCode(code))}
      refusal={refusal}
    />,
    refusal === null ? 200 : 422,
  );
}

async function dayPage(c: Context<AdminEnv>, again: { values: DayValues; refusal: Refusal } | null) {
  const { code = '', id = '', month = '' } = c.req.param() as Record<string, string>;
  const [place, day] = await Promise.all([placeOf(c, code), need(c.var.api.posyanduDay(code, id, month))]);
  const { session } = day;
  const values = again?.values ?? {
    on: session?.on ?? (day.planned !== null && day.planned <= day.today ? day.planned : lastIn(day.month, day.today)),
    cadres: session?.cadres ?? day.cadres,
    tools: session?.tools ?? [],
    note: session?.note ?? '',
    coach: session?.coach ?? '',
    coached: session?.coached ?? '',
  };
  return show(
    c,
    <DayPage
      view={c.var.view}
      place={place}
      day={day}
      values={values}
      refusal={again?.refusal ?? null}
      notice={savedNotice(c)}
    />,
    again === null ? 200 : 422,
  );
}

/** Today within its month; nothing for an earlier one. */
const lastIn = (month: string, today: string): string => (today.startsWith(month) ? today : '');

const dayOf = (form: Form): DayValues => ({
  on: form.text('on'),
  cadres: form.text('cadres'),
  tools: form.all('tools'),
  note: form.text('note'),
  coach: form.text('coach'),
  coached: form.text('coached'),
});

const FIELDS = ['id', 'version', 'name', 'week', 'day', 'weekday', 'dusun', 'cadres', 'toolsOn'];
const typedOf = (form: Form): PlanValues =>
  Object.fromEntries(
    [...FIELDS, ...POSYANDU_TOOLS.flatMap((tool) => [`alat-${tool}`, `kal-${tool}`])].map((name) => [
      name,
      form.text(name),
    ]),
  );

function valuesOf({ name, plan }: PosyanduMonth['rows'][number]): PlanValues {
  if (plan === null) return { name: name ?? '' };
  const by = plan.week === null ? { day: String(plan.day) } : { weekday: String(plan.day) };
  return {
    name: name ?? '',
    ...by,
    week: plan.week === null ? '' : String(plan.week),
    dusun: plan.dusun,
    cadres: plan.cadres,
    toolsOn: plan.toolsOn ?? '',
    version: String(plan.version),
    ...Object.fromEntries(
      plan.tools.flatMap(({ tool, condition, calibratedOn }) => [
        [`alat-${tool}`, condition],
        [`kal-${tool}`, calibratedOn ?? ''],
      ]),
    ),
  };
}

function planOf({ var: { view } }: Context<AdminEnv>, form: Form) {
  const week = /^[1-5]$/.test(form.text('week')) ? Number(form.text('week')) : null;
  const day = week === null ? form.text('day') : form.text('weekday');
  const faults: Record<string, string> = {};
  if (form.text('name').length < 2) faults['name'] = view.t('posyandu.nameWrong');
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) faults['day'] = view.t('posyandu.dayWrong');
  const values: PutPosyandu = {
    name: form.text('name'),
    week,
    day: Number(day),
    dusun: form.text('dusun'),
    cadres: form.text('cadres'),
    tools: POSYANDU_TOOLS.flatMap((tool) => {
      const condition = TOOL_CONDITIONS.find((one) => one === form.text(`alat-${tool}`));
      return condition === undefined ? [] : [{ tool, condition, calibratedOn: form.optional(`kal-${tool}`) ?? null }];
    }),
    toolsOn: form.optional('toolsOn') ?? null,
    version: versionOf(form),
  };
  return { values, faults };
}
