import type { ExportedPeople } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { type Asked, columnName, markOf, NOTHING_ASKED, PeopleSheet, TakePeoplePage } from './take-people.page.tsx';

export const takePeopleRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/orang/ambil', (c) => askPage(c, NOTHING_ASKED, null))
  .post('/wilayah/:code/orang/ambil', async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const [purpose, who, kind] = [form.text('purpose'), form.text('who'), form.text('kind')];
    const asked = { purpose, who, kind, columns: form.all('columns') };
    const taken = await api.exportPeople(c.req.param('code'), { purpose, who, columns: asked.columns } as never);
    if (taken.ok)
      return kind === 'cetak' ? printed(c, taken.data) : file(c, kind === 'csv' ? 'csv' : 'xlsx', taken.data);
    const words = { purpose: view.t('purpose.wrong'), columns: view.t('take.columnsWrong') };
    return askPage(c, asked, refusalOf(view, taken.problem, ['purpose', 'columns'], words));
  });

async function askPage(c: Context<AdminEnv>, asked: Asked, refusal: Refusal | null) {
  const place = await placeOf(c, c.req.param('code') ?? '');
  const page = <TakePeoplePage view={c.var.view} place={place} asked={asked} refusal={refusal} />;
  return show(c, page, refusal === null ? 200 : 422);
}

async function printed(c: Context<AdminEnv>, taken: ExportedPeople) {
  const place = await placeOf(c, taken.region.code);
  return show(c, <PeopleSheet view={c.var.view} place={place} taken={taken} />);
}

/** Columns, people, and at the head and the foot who took them: a cut sheet still says it. */
function file(c: Context<AdminEnv>, kind: 'csv' | 'xlsx', taken: ExportedPeople) {
  const { view } = c.var;
  const mark = markOf(view, taken);
  const head = [view.t('take.no'), ...taken.columns.map((column) => columnName(view, column))];
  const rows = taken.rows.map((row, i) => [i + 1, ...row]);
  return showFile(c, kind, `${view.t('take.go')} ${taken.region.name}`, [head, [null, mark], ...rows, [null, mark]]);
}
