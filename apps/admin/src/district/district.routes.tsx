import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import {
  GOVERNANCE_FIELDS,
  type GovernanceValues,
  isGovernance,
  readGovernance,
  valuesOf,
  valuesOfForm,
} from './governance-form.tsx';
import { ModePage } from './mode.page.tsx';
import { SettingsPage } from './settings.page.tsx';

export const districtRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code{\\d\\d\\.\\d\\d}', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const [place, district] = await Promise.all([placeOf(c, code), need(api.district(code))]);
    return show(c, <SettingsPage view={view} place={place} district={district} />);
  })
  .get('/kabupaten/:code/mode', (c) => modePage(c, c.req.param('code')))
  .post('/kabupaten/:code/mode', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const values = valuesOfForm(await readForm(c));
    const read = readGovernance(view, values);
    if (!isGovernance(read)) return modePage(c, code, { values, refusal: { message: null, fields: read } });
    const done = await api.operate(code, read);
    if (!done.ok) return modePage(c, code, { values, refusal: refusalOf(view, done.problem, GOVERNANCE_FIELDS) });
    return c.redirect(`/kabupaten/${code}/mode?tersimpan`, 303);
  })
  .post('/kabupaten/:code/latihan', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    if (!form.has('hapus')) {
      return modePage(c, code, { refusal: { message: view.t('mode.resetMissing'), fields: {} } });
    }
    const done = await api.resetPractice(code);
    if (!done.ok) return modePage(c, code, { refusal: refusalOf(view, done.problem, []) });
    return c.redirect(`/kabupaten/${code}/mode?kosong`, 303);
  });

interface Again {
  values?: GovernanceValues;
  refusal?: Refusal;
}

async function modePage(c: Context<AdminEnv>, code: string, { values, refusal }: Again = {}) {
  const { view, api } = c.var;
  const [place, district] = await Promise.all([placeOf(c, code), need(api.district(code))]);
  const done = (name: string) => c.req.method === 'GET' && c.req.query(name) !== undefined;
  const notice = done('kosong') ? view.t('mode.resetDone') : done('tersimpan') ? view.t('form.saved') : null;
  const page = (
    <ModePage
      view={view}
      place={place}
      district={district}
      values={values ?? valuesOf(district.governance)}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
