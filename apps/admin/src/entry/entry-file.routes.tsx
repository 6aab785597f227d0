import { type EntryFileChecked, entryFileChecked } from '@konvergensi/contract';
import { ENTRY_LEVELS } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import { noRefusal, type Refusal } from '../ui/error-summary.tsx';
import { agencyAsked, levelAsked, periodAsked } from './asked.ts';
import { type CheckedSource, EntryCheckPage } from './check.page.tsx';
import { inboxAddress } from './entry-address.ts';
import { ReceiptPage } from './receipt.page.tsx';
import { sourceWrong } from './source-wrong.ts';
import { MOST_TEMPLATE_ROWS, templateHeader, templateRows } from './template-rows.ts';

/** By Excel: the template, the check of a filled one, the rows to be put right, the receipt. */
export const entryFileRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/isian/templat', (c) => template(c))
  .get('/kabupaten/:code/isian/:indicator/templat', async (c) => {
    const { view, api } = c.var;
    const { code, indicator } = c.req.param();
    const period = periodAsked(c);
    if (period === null) return c.notFound();
    const sheet = await need(api.entrySheet(code, indicator, { period, level: levelAsked(c) }));
    const name = `isian-${code}-${indicator}-${period}`;
    return showFile(c, 'xlsx', name, [templateHeader(), ...templateRows(view, sheet)]);
  })
  .post('/kabupaten/:code/isian/unggah', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const body = await c.req.raw.arrayBuffer();
    const checked = await api.checkEntryFile(code, body, c.req.header('content-type') ?? '');
    if (checked.ok) return checkPage(c, checked.data);
    const period = periodAsked(c) ?? '';
    const nothing = { period, file: { name: '', digest: '' }, rows: 0, blank: 0, unchanged: 0, entries: [], wrong: [] };
    return checkPage(c, nothing, { refusal: refusalOf(view, checked.problem, []), status: statusOf(checked.problem) });
  })
  .post('/kabupaten/:code/isian/salah', async (c) => {
    const { t } = c.var.view;
    const checked = checkedIn((await readForm(c)).verbatim('periksa'));
    if (checked === null) return c.redirect(`/kabupaten/${c.req.param('code')}/isian`, 303);
    return showFile(c, 'xlsx', `perbaiki-${c.req.param('code')}-${checked.period}`, [
      [...templateHeader(), t('entry.problem')],
      ...checked.wrong.map(({ cells, column, problem }) => [...cells, `${column}: ${problem}`]),
    ]);
  })
  .post('/kabupaten/:code/isian/terapkan', (c) => apply(c))
  .get('/kabupaten/:code/isian/tanda/:id', async (c) => {
    const { code, id } = c.req.param();
    const [place, receipt] = await Promise.all([placeOf(c, code), need(c.var.api.entryReceipt(code, id))]);
    return show(c, <ReceiptPage view={c.var.view} place={place} receipt={receipt} />);
  });

/** Every indicator of an agency at the level where it is filled in. */
async function template(c: Context<AdminEnv>) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const agency = agencyAsked(c);
  const inbox = await need(api.entryInbox(code, { period: periodAsked(c), agency }));
  const { period } = inbox;
  if (inbox.rows.reduce((sum, { places }) => sum + places, 0) > MOST_TEMPLATE_ROWS) return c.notFound();
  const sheets = await Promise.all(
    inbox.rows.map(({ indicator, level }) =>
      need(api.entrySheet(code, indicator, { period, level: ENTRY_LEVELS.find((one) => one === level) ?? null })),
    ),
  );
  const rows = sheets.flatMap((sheet) => templateRows(view, sheet));
  return showFile(c, 'xlsx', `isian-${code}-${agency ?? 'opd'}-${period}`, [templateHeader(), ...rows]);
}

/** What the check page carried; anything else is nothing. */
function checkedIn(text: string): EntryFileChecked | null {
  try {
    const read = entryFileChecked.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function apply(c: Context<AdminEnv>) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const form = await readForm(c);
  const checked = checkedIn(form.verbatim('periksa'));
  if (checked === null || checked.entries.length === 0) return c.redirect(`/kabupaten/${code}/isian`, 303);
  const typed = {
    source: form.text('source'),
    sourceOn: form.text('sourceOn'),
    cumulative: form.text('cumulative') === 'ya',
  };
  const fields = sourceWrong(view, typed);
  if (Object.keys(fields).length > 0) {
    return checkPage(c, checked, { typed, refusal: { message: null, fields }, status: 422 });
  }
  const done = await api.putEntries(code, {
    period: checked.period,
    ...typed,
    entries: checked.entries.map(({ entry }) => entry),
    file: { ...checked.file, rows: checked.rows },
  });
  if (done.ok) {
    const { receipt } = done.data;
    const to = receipt === null ? inboxAddress(code, checked.period) : `/kabupaten/${code}/isian/tanda/${receipt}`;
    return c.redirect(to, 303);
  }
  const { problem } = done;
  const refusal =
    problem.code === 'conflict'
      ? { message: view.t('entry.fileConflict'), fields: {} }
      : refusalOf(view, problem, ['source', 'sourceOn']);
  return checkPage(c, checked, { typed, refusal, status: statusOf(problem) });
}

interface Again {
  typed?: CheckedSource;
  refusal?: Refusal;
  status?: ReturnType<typeof statusOf>;
}

async function checkPage(c: Context<AdminEnv>, checked: EntryFileChecked, again: Again = {}) {
  const { typed = { source: '', sourceOn: '', cumulative: false }, refusal = noRefusal, status = 200 } = again;
  const place = await placeOf(c, c.req.param('code') ?? '');
  const page = <EntryCheckPage view={c.var.view} place={place} checked={checked} typed={typed} refusal={refusal} />;
  return show(c, page, status);
}
