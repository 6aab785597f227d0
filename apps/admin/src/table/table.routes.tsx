import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { showFresh } from '../http/show-fresh.ts';
import { regionName } from '../ui/region-name.ts';
import { TablePage } from './table.page.tsx';
import { fileRows } from './table-file.ts';
import { tableQueryOf } from './table-query.ts';

export const tableRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/tabel', async (c) => {
    const { view, api } = c.var;
    const query = tableQueryOf((name) => c.req.query(name));
    const [me, page] = await Promise.all([need(api.me()), need(api.tablePage(c.req.param('code'), query))]);
    return showFresh(c, [me, page], () => <TablePage view={view} me={me} page={page} query={query} />);
  })
  .get('/wilayah/:code/tabel.csv', (c) => file(c, c.req.param('code'), 'csv'))
  .get('/wilayah/:code/tabel.xlsx', (c) => file(c, c.req.param('code'), 'xlsx'));

async function file(c: Context<AdminEnv>, code: string, kind: 'csv' | 'xlsx') {
  const { view, api } = c.var;
  const query = tableQueryOf((name) => c.req.query(name));
  const page = await need(api.tablePage(code, query));
  const practice = page.mode === 'latihan' ? `${view.t('practice.word')} ` : '';
  return showFile(c, kind, `${practice}${regionName(page.region)} ${page.period}`, fileRows(view, page, query));
}
