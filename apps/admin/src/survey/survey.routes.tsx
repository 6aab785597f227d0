import { putSurveys } from '@konvergensi/contract';
import { SURVEY_COLUMNS, SURVEY_HEADERS } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { SurveyCheckPage } from './check.page.tsx';
import { SurveysPage } from './surveys.page.tsx';

export const surveyRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/survei', (c) => surveysPage(c, c.req.param('code')))
  .get('/wilayah/:code/survei/templat', async (c) => {
    const place = await placeOf(c, c.req.param('code'));
    const header = SURVEY_COLUMNS.map((column) => SURVEY_HEADERS[column][0] ?? column);
    const areas = place.region.level === 'province' ? [place.region, ...place.children] : [place.region];
    const blank = SURVEY_COLUMNS.slice(2).map(() => null);
    return showFile(c, 'xlsx', `survei-${place.region.code}`, [
      header,
      ...areas.map(({ code, name }) => [code, name, ...blank]),
    ]);
  })
  .post('/wilayah/:code/survei/periksa', async (c) => {
    const code = c.req.param('code');
    const body = await c.req.raw.arrayBuffer();
    const checked = await c.var.api.checkSurveyFile(code, body, c.req.header('content-type') ?? '');
    if (!checked.ok) {
      const refusal = refusalOf(c.var.view, checked.problem, ['file']);
      return surveysPage(c, code, refusal, statusOf(checked.problem));
    }
    return show(c, <SurveyCheckPage view={c.var.view} place={await placeOf(c, code)} checked={checked.data} />);
  })
  .post('/wilayah/:code/survei', async (c) => {
    const code = c.req.param('code');
    const read = putSurveys.safeParse({ entries: asJson((await readForm(c)).verbatim('entries')) });
    if (!read.success) return c.redirect(`/wilayah/${code}/survei`, 303);
    const saved = await c.var.api.putSurveys(code, read.data);
    if (!saved.ok) return surveysPage(c, code, refusalOf(c.var.view, saved.problem, []), statusOf(saved.problem));
    return c.redirect(`/wilayah/${code}/survei?tersimpan`, 303);
  });

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function surveysPage(
  c: Context<AdminEnv>,
  code: string,
  refusal: Refusal | null = null,
  status: Parameters<typeof show>[2] = undefined,
) {
  const { view, api } = c.var;
  const [place, answer] = await Promise.all([placeOf(c, code), need(api.surveys(code))]);
  const notice = savedNotice(c);
  return show(c, <SurveysPage view={view} place={place} answer={answer} refusal={refusal} notice={notice} />, status);
}
