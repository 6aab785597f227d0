import { TARGET_SOURCES } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { readTargets, type TargetValues } from './target-lines.ts';
import { TargetsPage } from './targets.page.tsx';

export const targetRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/sasaran', (c) => targetsPage(c, c.req.param('code')))
  .post('/kabupaten/:code/sasaran/sumber', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const source = TARGET_SOURCES.find((name) => name === form.text('source')) ?? null;
    const done = await api.chooseTargetSource(code, { source, version: Number(form.text('version')) });
    if (!done.ok) return targetsPage(c, code, { refusal: refusalOf(view, done.problem, []) });
    return c.redirect(`/kabupaten/${code}/sasaran?tersimpan`, 303);
  })
  .post('/kabupaten/:code/sasaran', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const values = { kind: form.text('kind'), period: form.text('period'), entries: form.text('entries') };
    const read = readTargets(view, values);
    if (!Array.isArray(read)) return targetsPage(c, code, { values, refusal: { message: null, fields: { ...read } } });
    const source = values.kind === 'proyeksi' ? 'proyeksi' : 'daftar';
    const done = await api.putTargets(code, { source, entries: read });
    if (!done.ok) return targetsPage(c, code, { values, refusal: refusalOf(view, done.problem, []) });
    return c.redirect(`/kabupaten/${code}/sasaran?tersimpan`, 303);
  });

interface Again {
  values?: TargetValues;
  refusal?: Refusal;
}

async function targetsPage(c: Context<AdminEnv>, code: string, { values, refusal }: Again = {}) {
  const { view, api } = c.var;
  const [place, district] = await Promise.all([placeOf(c, code), need(api.district(code))]);
  const notice = savedNotice(c);
  const page = (
    <TargetsPage
      view={view}
      place={place}
      district={district}
      {...(values === undefined ? {} : { values })}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
