import type { EntryInbox } from '@konvergensi/contract';
import type { Agency } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { agencyAsked, periodAsked } from './asked.ts';
import { conflictWords } from './entry-conflict.ts';
import { entryFileRoutes } from './entry-file.routes.tsx';
import { entryHistoryRoutes } from './entry-history.routes.tsx';
import { entryStepRoutes } from './entry-step.routes.ts';
import { entryIndicator } from './entry-words.tsx';
import { InboxPage } from './inbox.page.tsx';
import { schoolRoutes } from './schools.routes.tsx';
import type { TypedSheet } from './sheet.page.tsx';
import { placesOf, readRow, readRows, rowWrongs } from './sheet-rows.ts';
import { backToSheet, type LoadedSheet, loadSheet, showSheet } from './show-sheet.tsx';
import { SOURCE_FIELDS, sourceWrong } from './source-wrong.ts';

const SHEET = '/kabupaten/:code/isian/:indicator';

export const entryRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/isian', async (c) => {
    const { view, api, publicOrigin } = c.var;
    const code = c.req.param('code');
    const [place, all] = await Promise.all([placeOf(c, code), need(api.entryInbox(code, { period: periodAsked(c) }))]);
    const agency = agencyOf(c, all);
    const inbox = agency === null ? all : inboxOf(all, agency);
    return show(c, <InboxPage view={view} place={place} inbox={inbox} agency={agency} origin={publicOrigin} />);
  })
  .route('/', entryFileRoutes)
  .get(SHEET, async (c) => {
    const found = await loadSheet(c);
    return found === null ? c.notFound() : showSheet(c, found);
  })
  .post(SHEET, async (c) => {
    const found = await loadSheet(c);
    return found === null ? c.notFound() : save(c, found);
  })
  .route('/', entryStepRoutes)
  .route('/', entryHistoryRoutes)
  .route('/', schoolRoutes);

/** The agency asked for; an officer of one agency begins with that. */
function agencyOf(c: Context<AdminEnv>, { agencies }: EntryInbox): Agency | null {
  const mine = agencies.filter(({ mine: own }) => own);
  const own = c.req.query('opd') === undefined && mine.length === 1 ? (mine[0]?.agency ?? null) : null;
  return agencyAsked(c) ?? own;
}

const inboxOf = (inbox: EntryInbox, agency: Agency): EntryInbox => ({
  ...inbox,
  rows: inbox.rows.filter((row) => row.agency === agency),
  above: inbox.above.filter(({ indicator }) => entryIndicator(indicator)?.agency === agency),
});

const typedSheet = (form: Form): TypedSheet => ({
  rows: new Map(placesOf(form).map((place) => [place, readRow(form, place)])),
  source: form.text('source'),
  sourceOn: form.text('sourceOn'),
  cumulative: form.text('cumulative') === 'ya',
});

async function save(c: Context<AdminEnv>, found: LoadedSheet) {
  const { view, api } = c.var;
  const { asked, sheet } = found;
  const form = await readForm(c);
  const typed = typedSheet(form);
  const { entries, wrong } = readRows(view, form, { indicator: asked.indicator, level: sheet.level });
  if (entries.length === 0) return backToSheet(c, found, 0);
  const fields = { ...wrong, ...sourceWrong(view, typed) };
  if (Object.keys(fields).length > 0) return showSheet(c, found, { typed, refusal: { message: null, fields } });
  const { source, sourceOn, cumulative } = typed;
  const done = await api.putEntries(asked.district, { period: asked.period, source, sourceOn, cumulative, entries });
  if (done.ok) return backToSheet(c, found, done.data.kept);
  const { problem } = done;
  const refusal =
    problem.code === 'conflict'
      ? conflictWords(view, problem)
      : refusedRows(c, problem, rowWrongs(sheet, entries, problem.errors));
  // What somebody else saved meanwhile is what the next save is of.
  const now = problem.code === 'conflict' ? ((await loadSheet(c)) ?? found) : found;
  return showSheet(c, now, { typed, refusal, status: statusOf(problem) });
}

function refusedRows(c: Context<AdminEnv>, problem: ApiProblem, rows: Record<string, string>): Refusal {
  const rest = problem.errors.filter(({ pointer }) => !pointer.startsWith('/entries/'));
  if (rest.length === 0 && Object.keys(rows).length > 0) return { message: null, fields: rows };
  const refusal = refusalOf(c.var.view, { ...problem, errors: rest }, SOURCE_FIELDS);
  return { message: refusal.message, fields: { ...rows, ...refusal.fields } };
}
