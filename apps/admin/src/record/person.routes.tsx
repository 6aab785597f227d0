import { SERVICE_CODES, SERVICE_NAMES, zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { PersonPage } from './person.page.tsx';

type Where = { code: string; id: string };

export const personPages = new Hono<AdminEnv>()
  .get('/desa/:code/layanan/:id', (c) => personPage(c, c.req.param()))
  .post('/desa/:code/layanan/:id', async (c) => saveOne(c, c.req.param()))
  .post('/desa/:code/layanan/:id/batal', async (c) => {
    const where = c.req.param();
    const done = await c.var.api.undoMonth(where.code, monthOf(c, where.code), { person: where.id });
    if (!done.ok) return personPage(c, where, { refusal: refusalOf(c.var.view, done.problem, []) });
    return back(c, where, 'batal');
  })
  .post('/desa/:code/layanan/:id/saldo', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const service = SERVICE_CODES.find((code) => code === form.text('service')) ?? 'weighing';
    const json = { service, count: Number(form.text('count') || Number.NaN), on: form.text('on') };
    const done = await c.var.api.putOpening(where.code, where.id, json);
    if (!done.ok) return personPage(c, where, { refusal: refusalOf(c.var.view, done.problem, ['count', 'on']) });
    return back(c, where, 'saldo');
  });

const back = (c: Context<AdminEnv>, { code, id }: Where, what: string) =>
  c.redirect(`/desa/${code}/layanan/${id}?bulan=${monthOf(c, code)}&${what}`, 303);

const today = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

function monthOf(c: Context<AdminEnv>, code: string): string {
  const asked = c.req.query('bulan') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today(c, code).slice(0, 7);
}

interface Shown {
  typed?: Readonly<Record<string, string>>;
  refusal?: Refusal;
}

async function personPage(c: Context<AdminEnv>, { code, id }: Where, { typed = {}, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const [place, services] = await Promise.all([placeOf(c, code), need(api.personServices(code, id, monthOf(c, code)))]);
  const page = (
    <PersonPage
      view={view}
      place={place}
      services={services}
      typed={typed}
      today={today(c, code)}
      saveKey={crypto.randomUUID()}
      refusal={refusal ?? null}
      notice={c.req.method === 'GET' ? noticeOf(c) : null}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

function noticeOf(c: Context<AdminEnv>): string | null {
  const { t } = c.var.view;
  if (c.req.query('simpan') !== undefined) return t('record.saved', { n: 1 });
  if (c.req.query('batal') !== undefined) return t('record.undone', { n: 1 });
  return c.req.query('saldo') === undefined ? null : t('record.openingSaved');
}

async function saveOne(c: Context<AdminEnv>, where: Where) {
  const { view, api } = c.var;
  const form = await readForm(c);
  const typed: Record<string, string> = {};
  const cells: Record<string, string> = {};
  const reasons: Record<string, string> = {};
  for (const service of SERVICE_CODES) {
    if (!form.has(`layanan-${service}`)) continue;
    cells[service] = form.text(`layanan-${service}`);
    typed[`layanan-${service}`] = cells[service];
    const reason = form.text(`alasan-${service}`);
    if (reason !== '') reasons[service] = reason;
    typed[`alasan-${service}`] = reason;
  }
  const version = versionOf(form);
  const entries = [{ person: where.id, version, cells, reasons }];
  const saved = await api.saveMonth(where.code, monthOf(c, where.code), { entries }, form.text('kunci'));
  if (saved.ok) return back(c, where, 'simpan');
  if (saved.problem.code === 'conflict')
    return personPage(c, where, { typed, refusal: { message: view.t('record.conflict'), fields: {} } });
  const fields: Record<string, string> = {};
  for (const { pointer } of saved.problem.errors) {
    const service = SERVICE_CODES.find((code) => pointer === `/entries/0/cells/${code}`);
    if (service !== undefined)
      fields[`layanan-${service}`] = view.t('record.reasonWhere', { service: SERVICE_NAMES[service][view.language] });
  }
  const refusal = Object.keys(fields).length > 0 ? { message: null, fields } : refusalOf(view, saved.problem, []);
  return personPage(c, where, { typed, refusal });
}
