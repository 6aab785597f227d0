import type { MonthGrid, SaveMonth } from '@konvergensi/contract';
import {
  fillByException,
  type GridPerson,
  parseServiceCell,
  RECORD_LISTS,
  type RecordList,
  SERVICE_CODES,
  SERVICE_NAMES,
  type ServiceCell,
  type ServiceCode,
  serviceSign,
  zoneOfCode,
} from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { CheckPage } from './check.page.tsx';
import { DuePage } from './due.page.tsx';
import { GridPage } from './grid.page.tsx';
import { personPages } from './person.routes.tsx';
import { RosterPage } from './roster.page.tsx';

export const recordRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/bulan', (c) => gridPage(c, c.req.param('code')))
  .post('/desa/:code/bulan', async (c) => fill(c, c.req.param('code')))
  .post('/desa/:code/bulan/batal', async (c) => {
    const code = c.req.param('code');
    const done = await c.var.api.undoMonth(code, monthAsked(c, code), {});
    if (!done.ok) return gridPage(c, code, refusalOf(c.var.view, done.problem, []));
    return c.redirect(`/desa/${code}/bulan?bulan=${monthAsked(c, code)}&batal=${done.data.changed}`, 303);
  })
  .get('/desa/:code/bulan/cetak', async (c) => {
    const code = c.req.param('code');
    const [place, grid] = await Promise.all([placeOf(c, code), need(c.var.api.month(code, monthAsked(c, code)))]);
    return show(c, <RosterPage view={c.var.view} place={place} grid={grid} origin={c.var.publicOrigin} />);
  })
  .get('/desa/:code/bulan/excel', async (c) => {
    const code = c.req.param('code');
    const grid = await need(c.var.api.month(code, monthAsked(c, code)));
    return showFile(c, 'xlsx', `catatan-${code}-${grid.month}`, templateRows(c, grid));
  })
  .post('/desa/:code/bulan/unggah', async (c) => {
    const code = c.req.param('code');
    const month = monthAsked(c, code);
    const checked = await c.var.api.checkMonthFile(code, month, c.req.raw.body, c.req.header('content-type') ?? '');
    if (!checked.ok) return gridPage(c, code, refusalOf(c.var.view, checked.problem, ['file']));
    const place = await placeOf(c, code);
    return show(
      c,
      <CheckPage view={c.var.view} place={place} month={month} checked={checked.data} saveKey={crypto.randomUUID()} />,
    );
  })
  .post('/desa/:code/bulan/terapkan', async (c) => {
    const code = c.req.param('code');
    const form = await readForm(c);
    return save(c, code, entriesOfText(form.verbatim('isian')), form.text('kunci'));
  })
  .get('/desa/:code/jatuh-tempo', async (c) => {
    const code = c.req.param('code');
    const [place, list] = await Promise.all([placeOf(c, code), need(c.var.api.dueList(code))]);
    return show(c, <DuePage view={c.var.view} place={place} list={list} />);
  })
  .route('/', personPages);

export const todayOf = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

export function monthAsked(c: Context<AdminEnv>, code: string): string {
  const asked = c.req.query('bulan') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : todayOf(c, code).slice(0, 7);
}

const listAsked = (c: Context<AdminEnv>): RecordList | null =>
  RECORD_LISTS.find((list) => list === c.req.query('sasaran')) ?? null;

async function gridPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, grid] = await Promise.all([placeOf(c, code), need(api.month(code, monthAsked(c, code)))]);
  const page = (
    <GridPage
      view={view}
      place={place}
      grid={grid}
      list={listAsked(c)}
      today={todayOf(c, code)}
      saveKey={crypto.randomUUID()}
      refusal={refusal}
      notice={c.req.method === 'GET' ? noticeOf(c) : null}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

function noticeOf(c: Context<AdminEnv>): string | null {
  const number = (name: string) => (/^\d{1,4}$/.test(c.req.query(name) ?? '') ? Number(c.req.query(name)) : null);
  const [saved, undone] = [number('tersimpan'), number('batal')];
  if (saved !== null) return c.var.view.t('record.saved', { n: saved });
  return undone === null ? null : c.var.view.t('record.undone', { n: undone });
}

/** Everyone received these services, except …: laid over the grid as it stands now. */
async function fill(c: Context<AdminEnv>, code: string) {
  const { view, api } = c.var;
  const form = await readForm(c);
  const services = SERVICE_CODES.filter((service) => form.all('layanan').includes(service));
  if (services.length === 0) return gridPage(c, code, { message: view.t('record.nothingChosen'), fields: {} });
  const grid = await need(api.month(code, monthAsked(c, code)));
  const list = listAsked(c);
  const people = grid.people.filter((person) => list === null || person.list === list);
  const versions = new Map(people.map((person) => [person.person, person.version]));
  const changes = fillByException(people.map(asGrid), fillingOf(form, services));
  const entries = [...changes].map(([person, cells]) => ({
    person,
    version: versions.get(person) ?? null,
    cells: Object.fromEntries(cells.map(([service, cell]) => [service, serviceSign(cell)])),
  }));
  return save(c, code, entries, form.text('kunci'));
}

const fillingOf = (form: Form, services: readonly ServiceCode[]) => ({
  services,
  except: new Set(form.all('kecuali')),
  exceptions: form.has('biarkan') ? ('not-recorded' as const) : ('not-received' as const),
  asLastMonth: form.has('lalu'),
  overwrite: form.has('timpa'),
});

function asGrid({ person, cells }: MonthGrid['people'][number]): GridPerson {
  const marks = (of: 'now' | 'last') =>
    new Map(
      cells.flatMap((cell): [ServiceCode, ServiceCell][] => {
        const read = cell[of] === '' ? null : parseServiceCell(cell[of]);
        return read === null ? [] : [[cell.service, read]];
      }),
    );
  return {
    person,
    due: cells.flatMap(({ service, due }) => (due ? [service] : [])),
    marks: marks('now'),
    last: marks('last'),
  };
}

async function save(c: Context<AdminEnv>, code: string, entries: SaveMonth['entries'], key: string) {
  const { view, api } = c.var;
  const month = monthAsked(c, code);
  const back = (n: number) => {
    const list = listAsked(c);
    return c.redirect(
      `/desa/${code}/bulan?bulan=${month}${list === null ? '' : `&sasaran=${list}`}&tersimpan=${n}`,
      303,
    );
  };
  if (entries.length === 0) return back(0);
  const saved = await api.saveMonth(code, month, { entries }, key);
  if (saved.ok) return back(saved.data.changed);
  if (saved.problem.code === 'conflict') return gridPage(c, code, { message: view.t('record.conflict'), fields: {} });
  return gridPage(c, code, refusalOf(view, saved.problem, []));
}

/** What the check page carried; anything else is nothing. */
function entriesOfText(text: string): SaveMonth['entries'] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as SaveMonth['entries']) : [];
  } catch {
    return [];
  }
}

/** The template: code and name of each person, a column a service, filled with what is recorded. */
function templateRows(c: Context<AdminEnv>, grid: MonthGrid) {
  const { t, language } = c.var.view;
  const services = SERVICE_CODES.filter((service) =>
    grid.people.some(({ cells }) => cells.some((cell) => cell.service === service)),
  );
  const head = [
    t('record.code'),
    t('record.name'),
    t('record.born'),
    ...services.map((service) => SERVICE_NAMES[service][language]),
  ];
  const rows = grid.people.map((person) => [
    person.person,
    person.name,
    person.dueDate ?? person.birthDate ?? '',
    ...services.map((service) => person.cells.find((cell) => cell.service === service)?.now ?? ''),
  ]);
  return [head, ...rows];
}
