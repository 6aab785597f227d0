import { type Context, Hono } from 'hono';
import type { OutputPlace } from '../api/client.ts';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AksiPage } from './aksi.page.tsx';
import { OutputPage } from './output.page.tsx';
import { PantauPage } from './pantau.page.tsx';

const OUTPUT = '/kabupaten/:code/aksi/:year/:output';
const REMARKS_LETTERS = 10;

export const aksiRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/aksi', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const [place, year] = await Promise.all([placeOf(c, code), need(api.aksi(code, askedYear(c)))]);
    return show(c, <AksiPage view={view} place={place} year={year} />);
  })
  .get(OUTPUT, (c) => outputPage(c, placeIn(c)))
  .post(`${OUTPUT}/bukti`, async (c) => {
    const at = placeIn(c);
    const sent = await c.var.api.addEvidence(at, c.req.raw.body, c.req.header('content-type') ?? '');
    if (sent.ok) return saved(c, at);
    const wrong = sent.problem.errors.find(({ pointer }) => pointer === '/file')?.message;
    const words = { file: sent.problem.detail ?? wrong ?? c.var.view.t('aksi.noFile') };
    return outputPage(c, at, refusalOf(c.var.view, sent.problem, ['file', 'children', 'consent'], words));
  })
  .get(`${OUTPUT}/bukti/:id`, async (c) => {
    const file = await c.var.api.evidenceFile(placeIn(c), c.req.param('id'));
    const headers = new Headers({ 'cache-control': 'private, no-store' });
    for (const name of ['content-type', 'content-disposition']) headers.set(name, file.headers.get(name) ?? '');
    return new Response(file.body, { status: file.status, headers });
  })
  .post(`${OUTPUT}/bukti/:id/tarik`, async (c) => {
    const at = placeIn(c);
    const done = await c.var.api.withdrawEvidence(at, c.req.param('id'));
    return done.ok ? saved(c, at) : outputPage(c, at, refusalOf(c.var.view, done.problem, []));
  })
  .post(`${OUTPUT}/status`, (c) => moved(c, placeIn(c)))
  .get('/provinsi/:code/aksi', (c) => pantauPage(c, askedYear(c)))
  .post('/provinsi/:code/aksi/:year/kalender', async (c) => {
    const { code, year } = c.req.param();
    const form = await readForm(c);
    const { outputs } = await need(c.var.api.aksiProgress(code, year));
    const due = outputs.map(({ code: output }) => ({ output, dueOn: form.optional(`due-${output}`) ?? null }));
    const done = await c.var.api.setAksiCalendar(code, year, { due });
    if (done.ok) return c.redirect(`/provinsi/${code}/aksi?tahun=${year}&tersimpan`, 303);
    return pantauPage(c, year, refusalOf(c.var.view, done.problem, []));
  });

const placeIn = (c: Context<AdminEnv>): OutputPlace => ({
  code: c.req.param('code') ?? '',
  year: c.req.param('year') ?? '',
  output: c.req.param('output') ?? '',
});

const saved = (c: Context<AdminEnv>, { code, year, output }: OutputPlace) =>
  c.redirect(`/kabupaten/${code}/aksi/${year}/${output}?tersimpan`, 303);

async function moved(c: Context<AdminEnv>, at: OutputPlace) {
  const { view, api } = c.var;
  const form = await readForm(c);
  const typed = form.text('remarks');
  const remarks = typed === '' ? null : typed;
  if (remarks !== null && remarks.length < REMARKS_LETTERS) {
    return outputPage(c, at, { message: null, fields: { remarks: view.t('aksi.remarksShort') } }, form);
  }
  const state = form.text('state');
  const version = versionOf(form);
  const done =
    state === 'accepted' || state === 'returned'
      ? await api.reviewOutput(at, { state, remarks, version: Number(version ?? 0) })
      : await api.moveOutput(at, {
          state: state === 'submitted' || state === 'draft' ? state : 'not-started',
          remarks,
          ...(form.has('ticked') ? { ticks: form.all('ticks').map(Number) } : {}),
          version,
        });
  return done.ok ? saved(c, at) : outputPage(c, at, refusalOf(view, done.problem, ['remarks', 'state']), form);
}

async function outputPage(
  c: Context<AdminEnv>,
  at: OutputPlace,
  refusal: Refusal | null = null,
  typed: Form | null = null,
) {
  const { view, api } = c.var;
  const [place, year] = await Promise.all([placeOf(c, at.code), need(api.aksi(at.code, at.year))]);
  const found = year.aksi.flatMap((aksi) => aksi.outputs.map((output) => ({ aksi, output })));
  const shown = found.find(({ output }) => output.code === at.output);
  if (shown === undefined) return c.notFound();
  const page = (
    <OutputPage
      view={view}
      place={place}
      year={year}
      {...shown}
      refusal={refusal}
      typed={typed}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

async function pantauPage(c: Context<AdminEnv>, year: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, progress] = await Promise.all([placeOf(c, code), need(api.aksiProgress(code, year))]);
  const page = <PantauPage view={view} place={place} progress={progress} refusal={refusal} notice={savedNotice(c)} />;
  return show(c, page, refusal === null ? 200 : 422);
}
