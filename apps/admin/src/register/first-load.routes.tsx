import type { FirstLoadReport } from '@konvergensi/contract';
import { REGISTER_TEMPLATE } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import type { Outcome } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { FirstLoadPage } from './first-load.page.tsx';

export const firstLoadRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/muat', (c) => page(c, c.req.param('code'), null))
  .get('/desa/:code/muat/templat.xlsx', (c) => showFile(c, 'xlsx', 'templat-register-desa', [[...REGISTER_TEMPLATE]]))
  .post('/desa/:code/muat', async (c) => {
    const code = c.req.param('code');
    const type = c.req.header('content-type') ?? '';
    return page(c, code, await c.var.api.checkFirstLoad(code, c.req.raw.body, type));
  })
  .post('/desa/:code/muat/:id', async (c) => {
    const { code, id } = c.req.param();
    return page(c, code, await c.var.api.commitFirstLoad(code, id));
  });

async function page(c: Context<AdminEnv>, code: string, done: Outcome<FirstLoadReport> | null) {
  const { view } = c.var;
  const place = await placeOf(c, code);
  const report = done?.ok === true ? done.data : null;
  const refusal = done === null || done.ok ? null : refusalOf(view, done.problem, ['file']);
  return show(
    c,
    <FirstLoadPage view={view} place={place} report={report} refusal={refusal} />,
    refusal === null ? 200 : 422,
  );
}
