import type { SubjectReport } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { OwnDataPage } from './request-forms.page.tsx';
import { RequestsPage } from './requests.page.tsx';

type Where = { code: string; id: string };

export const requestRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/permintaan', (c) => listPage(c, c.req.param('code'), null))
  .post('/kabupaten/:code/permintaan/:id', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const answer = { state: form.text('state'), outcome: form.text('outcome'), version: Number(form.text('version')) };
    const done = await api.endSubjectRequest(code, id, answer as never);
    if (done.ok) return c.redirect(`/kabupaten/${code}/permintaan?tersimpan`, 303);
    return listPage(c, code, refusalOf(view, done.problem, []));
  })
  .get('/desa/:code/orang/:id/permintaan', (c) => ownDataPage(c, c.req.param(), {}, null))
  .post('/desa/:code/orang/:id/permintaan', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const form = await readForm(c);
    const [kind, askedBy, words] = [form.text('kind'), form.text('askedBy'), form.text('words')];
    const taken = await api.takeSubjectRequest(code, id, form.text('id'), { kind, askedBy, words } as never);
    if (taken.ok) return c.redirect(`/kabupaten/${code.slice(0, 5)}/permintaan?tersimpan`, 303);
    const said = { askedBy: view.t('ask.askedByWrong'), words: view.t('ask.wordsWrong') };
    const refusal = refusalOf(view, taken.problem, ['kind', 'askedBy', 'words'], said);
    return ownDataPage(c, { code, id }, { kind, askedBy, words }, refusal);
  })
  .post('/desa/:code/orang/:id/laporan', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const purpose = (await readForm(c)).text('purpose');
    const made = await api.subjectReport(code, id, purpose);
    if (made.ok)
      return showFile(c, 'xlsx', view.t('report.file', { name: made.data.person.name }), rowsOf(c, code, made.data));
    const refusal = refusalOf(view, made.problem, ['purpose'], { purpose: view.t('purpose.wrong') });
    return ownDataPage(c, { code, id }, { purpose }, refusal);
  });

async function listPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null) {
  const { view, api } = c.var;
  const [place, { requests, pseudonymised }] = await Promise.all([placeOf(c, code), need(api.subjectRequests(code))]);
  const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
  const page = (
    <RequestsPage
      view={view}
      place={place}
      requests={requests}
      pseudonymised={pseudonymised}
      refusal={refusal}
      notice={notice}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

async function ownDataPage(
  c: Context<AdminEnv>,
  { code, id }: Where,
  typed: Readonly<Record<string, string>>,
  refusal: Refusal | null,
) {
  const { view, api } = c.var;
  const [place, person] = await Promise.all([placeOf(c, code), need(api.person(code, id))]);
  const page = (
    <OwnDataPage view={view} place={place} person={person} id={ulid(view.now)} typed={typed} refusal={refusal} />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

type Cell = string | number | null;

/** Table, row, field, value; then what was done with it. Names of tables and fields are those of the database. */
function rowsOf(c: Context<AdminEnv>, code: string, report: SubjectReport): Cell[][] {
  const { t, dates } = c.var.view;
  const zone = zoneOfCode(code);
  const mark = t('report.mark', { by: report.takenBy, when: dates.instant(report.takenAt, zone) });
  const held = report.parts.flatMap(({ table, rows }) =>
    rows.flatMap((row, i) => Object.entries(row).map(([field, value]): Cell[] => [table, field, value, i + 1])),
  );
  const done = report.trail.map(({ at, verb, by }): Cell[] => [
    t('report.trail'),
    verb,
    `${dates.instant(at, zone)}, ${by}`,
    null,
  ]);
  return [
    [t('report.part'), t('report.field'), t('report.value'), t('report.row')],
    [null, mark],
    [null, report.controller === null ? t('report.noController') : t('report.controller', { name: report.controller })],
    ...(report.healthLeftOut ? [[null, t('report.healthLeftOut')]] : []),
    ...held,
    ...done,
  ];
}
