import type { PutFinding, PutMeasurement } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ApiFailure, need } from '../api/outcome.ts';
import { ChildFamilyPage } from '../family/child-family.page.tsx';
import { FAMILY, FAMILY_FIELD } from '../family/family-sheet.page.tsx';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { servicesOf } from '../record/person-services.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { ChildPage } from './child.page.tsx';
import { type ChildItem, ChildrenPage } from './children.page.tsx';
import { FINDING_FIELDS } from './finding-form.tsx';
import { MeasurementPage } from './measurement.page.tsx';
import { MEASUREMENT_FIELDS, type MeasurementValues, readMeasurement, valuesOfForm } from './measurement-input.ts';
import type { RegisterValues } from './register-form.tsx';
import { doubtsOf } from './weigh-input.ts';

type Where = { code: string; id: string };

export const childRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/anak', (c) => childrenPage(c, c.req.param('code')))
  .get('/desa/:code/anak/:id', (c) => childPage(c, c.req.param()))
  .post('/desa/:code/anak/:id/pastikan', (c) => confirm(c, c.req.param()))
  .get('/desa/:code/anak/:id/ukur', (c) => measurementPage(c, c.req.param()))
  .post('/desa/:code/anak/:id/ukur', async (c) => {
    const { view, api } = c.var;
    const where = c.req.param();
    const form = await readForm(c);
    const values = valuesOfForm(form);
    const read = readMeasurement(view, values);
    if ('wrong' in read) return measurementPage(c, where, { values, refusal: { message: null, fields: read.wrong } });
    const doubts = form.has('yakin') ? [] : await latestDoubts(c, where, values.date, read.body);
    if (doubts.length > 0) return measurementPage(c, where, { values, doubts });
    const saved = await api.putMeasurement(where.code, where.id, values.date, read.body, form.text('kunci'));
    if (!saved.ok) {
      const conflict = saved.problem.code === 'conflict';
      const refusal = conflict
        ? { message: view.t('child.conflict'), fields: {} }
        : refusalOf(view, saved.problem, MEASUREMENT_FIELDS, { date: view.t('child.dateRange') });
      return measurementPage(c, where, { values, refusal });
    }
    return c.redirect(`/desa/${where.code}/anak?bulan=${monthOf(c)}&tersimpan=${where.id}`, 303);
  })
  .post('/desa/:code/register', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const register = { on: form.text('on'), name: form.text('name') };
    const words = { name: view.t('child.registerNameWrong'), on: view.t('child.dateRange') };
    if (register.name.length < 2) {
      return childrenPage(c, code, { register, refusal: { message: null, fields: { name: words.name } } });
    }
    const done = await api.confirmRegister(code, register);
    if (!done.ok)
      return childrenPage(c, code, { register, refusal: refusalOf(view, done.problem, ['on', 'name'], words) });
    return c.redirect(`/desa/${code}/anak?lengkap`, 303);
  });

const todayOf = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

function monthOf(c: Context<AdminEnv>): string {
  const asked = c.req.query('bulan') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : todayOf(c, c.req.param('code') ?? '').slice(0, 7);
}

async function childrenPage(
  c: Context<AdminEnv>,
  code: string,
  { register, refusal }: { register?: RegisterValues; refusal?: Refusal } = {},
) {
  const { view, api } = c.var;
  const [place, { children, month }] = await Promise.all([placeOf(c, code), need(api.children(code, monthOf(c)))]);
  const page = (
    <ChildrenPage
      view={view}
      place={place}
      month={month}
      today={todayOf(c, code)}
      listed={children}
      {...(register === undefined ? {} : { register })}
      refusal={refusal ?? null}
      notice={c.req.method === 'GET' ? noticeOf(c, children) : null}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

function noticeOf(c: Context<AdminEnv>, children: readonly ChildItem[]): string | null {
  const { t } = c.var.view;
  if (c.req.query('lengkap') !== undefined) return t('child.registerDone');
  const saved = children.find(({ id }) => id === c.req.query('tersimpan'));
  return saved === undefined ? null : t('child.saved', { name: saved.name });
}

async function latestDoubts(c: Context<AdminEnv>, { code, id }: Where, date: string, now: PutMeasurement) {
  const { children } = await need(c.var.api.children(code, date.slice(0, 7)));
  const child = children.find((one) => one.id === id);
  return child === undefined ? [] : doubtsOf(c.var.view, child, { date, ...now });
}

async function measurementPage(
  c: Context<AdminEnv>,
  { code, id }: Where,
  { values, refusal, doubts = [] }: { values?: MeasurementValues; refusal?: Refusal; doubts?: readonly string[] } = {},
) {
  const { view, api } = c.var;
  const month = monthOf(c);
  const [place, { children }] = await Promise.all([placeOf(c, code), need(api.children(code, month))]);
  const child = children.find((one) => one.id === id);
  if (child === undefined) {
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  }
  const today = todayOf(c, code);
  const page = (
    <MeasurementPage
      view={view}
      place={place}
      child={child}
      month={month}
      today={today}
      values={values ?? startOf(child, today)}
      saveKey={crypto.randomUUID()}
      doubts={doubts}
      refusal={refusal ?? null}
    />
  );
  return show(c, page, refusal === undefined && doubts.length === 0 ? 200 : 422);
}

/** A new measurement of today; when today's is there already, that one to correct. */
function startOf({ latest }: ChildItem, today: string): MeasurementValues {
  const same = latest !== null && latest.date === today ? latest : null;
  const text = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','));
  return {
    date: today,
    weightKg: text(same?.weightKg),
    lengthCm: text(same?.lengthCm),
    position: same?.position ?? '',
    armCm: text(same?.armCm),
    headCm: text(same?.headCm),
    oedema: same?.oedema ?? false,
    version: same === null ? '' : String(same.version),
  };
}

async function childPage(c: Context<AdminEnv>, { code, id }: Where, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, page] = await Promise.all([placeOf(c, code), need(api.childPage(code, id))]);
  const notice = savedNotice(c);
  const today = todayOf(c, code);
  const services = await servicesOf(api, place, id, today.slice(0, 7));
  if (c.req.query(FAMILY_FIELD) === FAMILY)
    return show(c, <ChildFamilyPage {...{ view, place, page, today, services }} />);
  const props = { view, place, page, today, services, refusal, notice };
  const shown = <ChildPage {...props} />;
  return show(c, shown, refusal === null ? 200 : 422);
}

/** Choices only: what is not one of them comes from no form of ours, and the api says so. */
async function confirm(c: Context<AdminEnv>, where: Where) {
  const { view, api } = c.var;
  const form = await readForm(c);
  if (!form.has('state')) {
    return childPage(c, where, { message: null, fields: { state: view.t('finding.stateMissing') } });
  }
  const body = {
    index: form.text('index'),
    state: form.text('state'),
    tool: form.text('tool'),
    note: form.optional('note') ?? null,
  } as PutFinding;
  const done = await api.confirmFinding(where.code, where.id, form.text('measuredOn'), body);
  if (!done.ok) return childPage(c, where, refusalOf(view, done.problem, FINDING_FIELDS));
  return c.redirect(`/desa/${where.code}/anak/${where.id}?tersimpan`, 303);
}
