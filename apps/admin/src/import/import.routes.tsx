import { type Context, Hono } from 'hono';
import type { ApiProblem } from '../api/outcome.ts';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { readForm } from '../http/form.ts';
import { asksFor, showFragment } from '../http/fragment.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import { isLanguage } from '../text/language.ts';
import { ImportPage, ImportProgress } from './import.page.tsx';
import { ImportListPage } from './import-list.page.tsx';

export const importRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/impor', (c) => listPage(c, c.req.param('code'), null))
  .post('/kabupaten/:code/impor', async (c) => {
    const code = c.req.param('code');
    const type = c.req.header('content-type') ?? '';
    const sent = await c.var.api.upload(code, c.req.raw.body, type);
    return sent.ok ? c.redirect(`/kabupaten/${code}/impor/${sent.data.id}`, 303) : listPage(c, code, sent.problem);
  })
  .get('/kabupaten/:code/impor/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    if (asksFor(c, 'kemajuan')) {
      return showFragment(c, <ImportProgress view={view} file={await need(api.import(code, id))} />);
    }
    return importPage(c, code, id, null);
  })
  .post('/kabupaten/:code/impor/:id/:step{catat|batal}', async (c) => {
    const { api } = c.var;
    const { code, id, step } = c.req.param();
    const json = { version: Number((await readForm(c)).text('version')) };
    const done = await (step === 'catat' ? api.commitImport(code, id, json) : api.cancelImport(code, id, json));
    return done.ok ? c.redirect(`/kabupaten/${code}/impor/${id}`, 303) : importPage(c, code, id, done.problem);
  })
  .get('/kabupaten/:code/impor/:id/masalah.csv', async (c) => {
    const { code, id } = c.req.param();
    const language = c.req.query('bahasa');
    const file = await c.var.api.issuesCsv(code, id, isLanguage(language) ? language : 'id');
    return new Response(file.body, { status: file.status, headers: fileHeaders(file.headers) });
  });

async function listPage(c: Context<AdminEnv>, code: string, problem: ApiProblem | null) {
  const { view, api } = c.var;
  const [place, { imports }] = await Promise.all([placeOf(c, code), need(api.imports(code))]);
  const refusal = problem === null ? null : refusalOf(view, problem, ['file'], { file: view.t('import.noFile') });
  const page = <ImportListPage view={view} place={place} imports={imports} refusal={refusal} />;
  return show(c, page, statusOf(problem));
}

async function importPage(c: Context<AdminEnv>, code: string, id: string, problem: ApiProblem | null) {
  const { view, api } = c.var;
  const [place, file] = await Promise.all([placeOf(c, code), need(api.import(code, id))]);
  const refusal = problem === null ? null : refusalOf(view, problem, []);
  return show(c, <ImportPage view={view} place={place} file={file} refusal={refusal} />, statusOf(problem));
}
